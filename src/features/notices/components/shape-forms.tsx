import type { Clause } from '#domain/extraction/draft.ts'
import type { ProposedDirective } from '#domain/proposal.ts'
import type { Shape } from '#domain/proposal-shape.ts'
import { shortened } from '#features/assignments/components/directive-link.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { Form } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import { mergeClause, moveClause, unshapeClause } from '../actions.ts'
import { clauseHref } from './review.ts'

type Props = {
  noticeId: number
  clause: { ref: string }
  /** All clauses in their order, this one among them. */
  directives: readonly ProposedDirective[]
  follower: Clause | null
  made: Shape | null
  hidden: Record<string, string>
  keys: { merge: string; unshape: string; move: string }
}

/** What is done to a clause as a whole: cut, joined with the next, put elsewhere in the list. */
export function ShapeForms({ noticeId, clause: { ref }, directives, follower, made, hidden, keys }: Props) {
  const own = { ...hidden, ref }
  return (
    <Section title="Tách, gộp, chuyển chỗ">
      <Stack gap="large">
        <ButtonLink href={`${clauseHref(noticeId, ref)}/split`} tone="quiet">
          Tách nội dung này
        </ButtonLink>
        {follower && (
          <Form
            action={mergeClause}
            id="merge"
            title="Gộp nội dung"
            submit={`Gộp với nội dung ${follower.ref}`}
            tone="quiet"
            hidden={{ ...own, _key: keys.merge }}
          >
            <p>
              Nội dung liền sau: <q>{shortened(follower.text)}</q>
            </p>
          </Form>
        )}
        {made && (
          <Form
            action={unshapeClause}
            id="unshape"
            title={made.act === 'split' ? 'Bỏ tách' : 'Bỏ gộp'}
            submit={made.act === 'split' ? `Bỏ tách, trở lại nội dung ${made.ref}` : `Bỏ gộp, trở lại ${made.refs.join(', ')}`}
            tone="quiet"
            hidden={{ ...own, _key: keys.unshape }}
          />
        )}
        {directives.length > 1 && (
          <Form action={moveClause} id="move" title="Chuyển chỗ" submit="Chuyển" tone="quiet" hidden={{ ...own, _key: keys.move }}>
            <Select
              name="after"
              label="Chỗ trong danh sách"
              hint="Chữ trong văn bản vẫn ở chỗ cũ."
              options={placesOf(directives, ref)}
              defaultValue={placeOf(directives, ref)}
            />
          </Form>
        )}
      </Stack>
    </Section>
  )
}

const placesOf = (directives: readonly ProposedDirective[], ref: string) => [
  { value: 'first', label: 'Đầu danh sách' },
  ...directives
    .filter((one) => one.ref !== ref)
    .map((one) => ({ value: `after:${one.ref}`, label: `Sau nội dung ${one.ref}: ${one.text.slice(0, 60)}…` })),
]

function placeOf(directives: readonly ProposedDirective[], ref: string): string {
  const before = directives[directives.findIndex((one) => one.ref === ref) - 1]
  return before ? `after:${before.ref}` : 'first'
}
