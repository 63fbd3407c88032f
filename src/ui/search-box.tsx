import { Button } from '#ui/button.tsx'

type Props = { action: string; name: string; label: string; defaultValue?: string }

/** One box and one button; works as any form does. */
export function SearchBox({ action, name, label, defaultValue }: Props) {
  return (
    <search>
      <form className="search-box" action={action} method="get">
        <input type="search" name={name} aria-label={label} placeholder={label} defaultValue={defaultValue} maxLength={200} />
        <Button tone="quiet">Tìm</Button>
      </form>
    </search>
  )
}
