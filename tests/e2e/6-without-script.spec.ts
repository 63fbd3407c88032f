import { expect } from '@playwright/test'
import { signInAs, test } from '../support/page.ts'

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

test('with scripts off and on a phone: sign in, an error keeps what was typed, the act is recorded once', async ({ page }) => {
  await signInAs(page, 'Công an tỉnh')
  await page.locator('summary', { hasText: 'Thường xuyên và yêu cầu chung' }).click()
  await page.getByRole('link', { name: /^9\./ }).first().click()
  await page.getByRole('link', { name: 'Báo cáo tiến độ' }).click()
  await page.getByLabel('Đã làm được gì').fill('Đã khắc phục 6 trong 9 lỗ hổng.')
  await page.getByLabel('Tiến độ đến nay').fill('bảy mươi')
  await page.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click()
  await expect(page.getByText('Có lỗi cần sửa')).toBeVisible()
  await expect(page.getByText('Hãy ghi tỷ lệ là một số nguyên từ 0 đến 100.').first()).toBeVisible()
  await expect(page.getByLabel('Đã làm được gì')).toHaveValue('Đã khắc phục 6 trong 9 lỗ hổng.')
  await page.getByLabel('Tiến độ đến nay').fill('70')
  await page.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click()
  await expect(page.getByText('Đã ghi: Báo cáo tiến độ')).toBeVisible()
  await page.getByRole('link', { name: 'Về lượt giao' }).click()
  await expect(page.getByText('Đã khắc phục 6 trong 9 lỗ hổng.')).toHaveCount(1)
})

test('the same form sent twice is done once and answered twice', async ({ page, request }) => {
  await signInAs(page, 'Sở Kế hoạch và Đầu tư')
  await page.locator('summary', { hasText: 'Thường xuyên và yêu cầu chung' }).click()
  await page.getByRole('link', { name: /^8c\./ }).first().click()
  await page.waitForURL(/\/assignments\/\d+$/)
  const address = page.url()
  await page.getByRole('link', { name: 'Báo cáo tiến độ' }).click()
  await page.waitForURL(/progress\/new$/)
  const fields: Record<string, string> = { done: 'Đã kiểm tra 2 đơn vị.', percent: '25' }
  for (const input of await page.locator('form.form input[type=hidden]').all()) {
    fields[(await input.getAttribute('name')) ?? ''] = (await input.getAttribute('value')) ?? ''
  }
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { cookie, origin: new URL(address).origin }
  const send = () => request.post(page.url(), { multipart: fields, headers, maxRedirects: 0 })
  const [first, second] = [await send(), await send()]
  expect(first.status()).toBe(303)
  expect(second.status()).toBe(303)
  expect(second.headers().location).toBe(first.headers().location)
  const foreign = await request.post(page.url(), { multipart: fields, headers: { cookie, origin: 'https://example.org' }, maxRedirects: 0 })
  expect(foreign.status()).toBeGreaterThanOrEqual(400)
  await page.goto(address)
  await expect(page.getByText('Đã kiểm tra 2 đơn vị.')).toHaveCount(1)
})
