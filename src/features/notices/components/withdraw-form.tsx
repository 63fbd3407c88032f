import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { withdrawNotice } from '../actions.ts'

/** Puts a draft away; folded, so that it is not pressed by mistake. */
export function WithdrawForm({ hidden }: { hidden: Record<string, string> }) {
  return (
    <Details summary="Không giao văn bản này">
      <p>Bản nháp không còn trong danh sách và không giao được nữa. Văn bản có thể nhập lại từ đầu, cùng số và ngày.</p>
      <Form action={withdrawNotice} submit="Bỏ bản nháp" title="Bỏ bản nháp" tone="quiet" hidden={hidden} />
    </Details>
  )
}
