import { expect } from '@playwright/test'
import { numberAt, stepAt } from '#lib/totp.ts'
import { expectAccessible, signInAs, signOut, test } from '../support/page.ts'

test.use({ viewport: { width: 360, height: 740 } })

test('a second step is set up, asked at the next sign-in with scripts off, and taken away', async ({ page, browser }) => {
  await signInAs(page, 'Văn phòng UBND tỉnh')
  await page.goto('/account/factor')
  await page.getByRole('button', { name: 'Bắt đầu cài đặt' }).click()
  const secret = ((await page.locator('p code').textContent()) ?? '').replaceAll(' ', '')
  const [recovery = ''] = await page.locator('.code-list code').allInnerTexts()
  await expectAccessible(page)
  const number = (steps: number) => numberAt(secret, stepAt(new Date()) + steps)
  await page.getByLabel('Mã 6 số').fill(number(-1))
  await page.getByRole('button', { name: 'Bật đăng nhập hai bước' }).click()
  await expect(page.getByText('Đã bật đăng nhập hai bước.')).toBeVisible()
  await page.goto('/queue')
  await signOut(page)

  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const other = await plain.newPage()
  const password = async () => {
    await other.goto('/sign-in')
    await other.getByLabel('Tên đăng nhập').last().fill('vanphong')
    await other.getByLabel('Mật khẩu').last().fill('chuyendoiso-2022')
    await other.getByRole('button', { name: 'Đăng nhập', exact: true }).last().click()
    await expect(other.getByRole('heading', { name: 'Đăng nhập: bước hai' })).toBeVisible()
  }
  await password()
  await other.goto('/queue')
  await expect(other).toHaveURL(/\/sign-in$/)
  await other.getByLabel('Mã 6 số hoặc mã dự phòng').fill('000000')
  await other.getByRole('button', { name: 'Đăng nhập', exact: true }).first().click()
  await expect(other.getByText('Mã chưa đúng hoặc đã dùng.').first()).toBeVisible()
  await other.getByLabel('Mã 6 số hoặc mã dự phòng').fill(recovery)
  await other.getByRole('button', { name: 'Đăng nhập', exact: true }).first().click()
  await expect(other.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
  await other.goto('/account/factor')
  await expect(other.getByText('9 mã')).toBeVisible()
  await other.getByRole('button', { name: 'Tắt để cài lại' }).click()
  await expect(other.getByText('Đã tắt đăng nhập hai bước.')).toBeVisible()
  await plain.close()
})
