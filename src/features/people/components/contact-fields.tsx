import { TextInput } from '#ui/text-input.tsx'

type Props = { given?: { fullName: string; email: string | null; phone: string | null } }

/** Name and work contact; `given` is what stands. */
export function ContactFields({ given }: Props) {
  return (
    <>
      <TextInput name="fullName" label="Họ và tên" width="medium" autoComplete="off" defaultValue={given?.fullName} />
      <TextInput
        name="email"
        label="Thư điện tử công vụ"
        isOptional
        width="medium"
        autoComplete="off"
        defaultValue={given?.email ?? undefined}
      />
      <TextInput
        name="phone"
        label="Điện thoại công vụ"
        isOptional
        width="medium"
        autoComplete="off"
        defaultValue={given?.phone ?? undefined}
      />
    </>
  )
}

/** nguyenvanan@namdinh.gov.vn, 0228 3649 888 */
export const contactWords = ({ email, phone }: { email: string | null; phone: string | null }): string =>
  [email, phone].filter(Boolean).join(', ')
