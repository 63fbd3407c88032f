import { Button } from '#ui/button.tsx'

type Props = { action: string; name: string; label: string; defaultValue?: string }

/** One box and one button; "/" brings the cursor into the first of a page. */
export function SearchBox({ action, name, label, defaultValue }: Props) {
  return (
    <search>
      <form className="search-box" action={action} method="get">
        <input
          type="search"
          name={name}
          aria-label={label}
          placeholder={label}
          defaultValue={defaultValue}
          maxLength={200}
          data-shortcut="/"
        />
        <Button tone="quiet">Tìm</Button>
      </form>
    </search>
  )
}
