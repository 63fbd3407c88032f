import { z } from 'zod'

export const noFields = z.strictObject({})

/** What the sign-in page sends; nothing is said of which part was wrong. */
export const signInForm = z.strictObject({
  username: z.string('Hãy ghi tên đăng nhập.').min(1, 'Hãy ghi tên đăng nhập.').max(100, 'Tên đăng nhập dài quá 100 ký tự.'),
  password: z.string('Hãy ghi mật khẩu.').min(1, 'Hãy ghi mật khẩu.').max(128, 'Mật khẩu dài quá 128 ký tự.'),
})

export const firstPasswordForm = z
  .strictObject({
    code: z.string('Hãy ghi mã dùng một lần.').min(1, 'Hãy ghi mã dùng một lần.').max(100, 'Mã dùng một lần không đúng.'),
    password: z.string('Hãy ghi mật khẩu mới.').min(12, 'Mật khẩu mới phải có ít nhất 12 ký tự.').max(128, 'Mật khẩu dài quá 128 ký tự.'),
    again: z.string('Hãy ghi lại mật khẩu mới.'),
  })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'Hai lần ghi mật khẩu chưa giống nhau.' })

export const castForm = z.strictObject({ username: z.string().min(1).max(100) })
