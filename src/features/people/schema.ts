import { z } from 'zod'
import { SHORTEST_PASSWORD } from '#domain/password.ts'
import { PERSON_ROLES, PERSON_STATES } from '#domain/people.ts'
import { dayField, id, text } from '#lib/fields.ts'

export const noFields = z.strictObject({})

/** What the sign-in page sends; nothing is said of which part was wrong. */
export const signInForm = z.strictObject({
  username: z.string('Hãy ghi tên đăng nhập.').min(1, 'Hãy ghi tên đăng nhập.').max(100, 'Tên đăng nhập dài quá 100 ký tự.'),
  password: z.string('Hãy ghi mật khẩu.').min(1, 'Hãy ghi mật khẩu.').max(128, 'Mật khẩu dài quá 128 ký tự.'),
})

const newPassword = {
  password: z
    .string('Hãy ghi mật khẩu mới.')
    .min(SHORTEST_PASSWORD, `Mật khẩu mới phải có ít nhất ${SHORTEST_PASSWORD} ký tự.`)
    .max(128, 'Mật khẩu dài quá 128 ký tự.'),
  again: z.string('Hãy ghi lại mật khẩu mới.'),
}
const areSame = ({ password, again }: { password: string; again: string }) => password === again
const DIFFERENT = { path: ['again'], message: 'Hai lần ghi mật khẩu chưa giống nhau.' }

export const firstPasswordForm = z
  .strictObject({
    code: z.string('Hãy ghi mã dùng một lần.').min(1, 'Hãy ghi mã dùng một lần.').max(100, 'Mã dùng một lần không đúng.'),
    ...newPassword,
  })
  .refine(areSame, DIFFERENT)

export const passwordForm = z
  .strictObject({
    current: z.string('Hãy ghi mật khẩu hiện tại.').min(1, 'Hãy ghi mật khẩu hiện tại.').max(128, 'Mật khẩu dài quá 128 ký tự.'),
    ...newPassword,
  })
  .refine(areSame, DIFFERENT)

export const castForm = z.strictObject({ username: z.string().min(1).max(100) })

export const sessionForm = z.strictObject({ which: z.union([z.uuid(), z.enum(['others', 'all'])], 'Phiên không hợp lệ.') })

// One choice on the screen: an agency's administrator is one of its staff.
const POSTS = ['agency', 'agency_admin', 'office', 'committee', 'admin'] as const

const role = () =>
  z
    .enum(POSTS, 'Hãy chọn vai trò.')
    .transform((given) =>
      given === 'agency_admin' ? ({ role: 'agency', isAgencyAdmin: true } as const) : { role: given, isAgencyAdmin: false },
    )

/** One box: ticked or not. */
const ticked = () =>
  z
    .array(z.literal('true'))
    .optional()
    .transform((given = []) => given.length > 0)

const chosen = (label: string) =>
  z
    .string(`Hãy chọn ${label}.`)
    .regex(/^\d{1,9}$/, `Hãy chọn ${label}.`)
    .transform(Number)
const optionalId = () =>
  z
    .string()
    .regex(/^\d{0,9}$/, 'Lựa chọn không hợp lệ.')
    .optional()
    .transform((value) => (value ? Number(value) : null))

export const USERNAME = /^[a-z][a-z0-9.-]{1,49}$/

const post = { agencyId: chosen('đơn vị'), post: role(), isHead: ticked(), title: text('chức vụ', 150), from: dayField('ngày bắt đầu') }

const contact = {
  fullName: text('họ và tên', 100),
  email: z
    .string()
    .max(200, 'Thư điện tử dài quá 200 ký tự.')
    .regex(/^(?:[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)?$/, 'Thư điện tử chưa đúng. Ví dụ: nguyenvanan@namdinh.gov.vn')
    .optional()
    .transform((value) => value?.toLowerCase() || null),
  phone: z
    .string()
    .regex(/^(?:\+?[\d .-]{6,20})?$/, 'Điện thoại chỉ gồm số, dấu cách, dấu chấm, gạch ngang. Ví dụ: 0228 3649 888')
    .optional()
    .transform((value) => value || null),
}

export const contactForm = z.strictObject({ personId: id(), ...contact })
export const profileForm = z.strictObject(contact)

export const inviteForm = z.strictObject({
  username: z
    .string('Hãy ghi tên đăng nhập.')
    .min(1, 'Hãy ghi tên đăng nhập.')
    .regex(USERNAME, 'Tên đăng nhập gồm 2 đến 50 chữ thường không dấu, số, dấu chấm, gạch ngang và bắt đầu bằng chữ.'),
  ...contact,
  ...post,
})
export const postForm = z.strictObject({ personId: id(), ...post, recipientId: optionalId() })
export const personForm = z.strictObject({ personId: id() })
export const disableForm = z.strictObject({ personId: id(), reason: text('lý do', 500), recipientId: optionalId() })
export const handOverForm = z.strictObject({ personId: id(), recipientId: chosen('người nhận bàn giao') })
export const dutyForm = z.strictObject({ agencyId: id(), personId: chosen('người nhận nhắc việc') })
export const listForm = z.strictObject({ source: text('danh sách', 60_000) })
export const enterListForm = z.strictObject({ listId: id() })

const number = z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined)

/** What is looked for among people; anything an address says that is not known is left out. */
export const peopleFilter = z.object({
  words: z.string().trim().max(100).optional().catch(undefined),
  agency: number,
  role: z.enum(PERSON_ROLES).optional().catch(undefined),
  state: z.enum(PERSON_STATES).optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{1,9}_\d{1,9}$/)
    .transform((value) => {
      const [agencyId = 0, person = 0] = value.split('_').map(Number)
      return { agencyId, id: person }
    })
    .optional()
    .catch(undefined),
})
export type PeopleFilter = z.output<typeof peopleFilter>

export function peopleAddress({ after, ...filter }: PeopleFilter): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, String(value))
  if (after) query.set('after', `${after.agencyId}_${after.id}`)
  const written = query.toString()
  return written ? `/people?${written}` : '/people'
}
