import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { expectAccessible, signInAs, test } from '../support/page.ts'

const TEXT = readFileSync(new URL('../../prisma/seed/128-TB-UBND.txt', import.meta.url), 'utf8')
  .replace('128/TB-UBND ngày 12/5/2022', '141/TB-UBND ngày 17/5/2022')
  .replace('phối hợp với Sở Công Thương', 'phối hợp với Sở Quy hoạch')

async function paste(page: Page, text: string): Promise<void> {
  await page.goto('/notices/new')
  await page.locator('textarea[name=text]').fill(text)
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await page.waitForURL(/\/notices\/\d+(\?|$)/)
}

test('what was read of a clause is changed in place, and a second import keeps it', async ({ page }) => {
  test.slow()
  await signInAs(page, 'Quản trị')
  await paste(page, TEXT)
  const path = new URL(page.url()).pathname
  await page.locator('#card-4').hover()
  await expect(page.locator('#clause-4[data-lit]')).toBeInViewport()
  await expect(page.locator('.mark-deadline .mark-chip').first()).toHaveText('thời hạn')

  await page.getByLabel('Cơ quan ban hành').fill('HĐND tỉnh')
  let question = ''
  page.once('dialog', async (dialog) => {
    question = dialog.message()
    await dialog.accept()
  })
  await page.getByRole('link', { name: 'Sửa nội dung 6' }).click()
  expect(question).toContain('chưa lưu')
  await expect(page.getByRole('heading', { level: 1, name: 'Sửa nội dung 6' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Đặt ngày khác').check()
  await page.getByRole('button', { name: 'Lưu nội dung' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Hãy ghi căn cứ' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Ngày cuối cùng trong hạn').fill('31/12/2022')
  await page.getByLabel('Căn cứ hoặc lý do').fill('đính chính tại Công văn 99/UBND')
  await page.getByRole('button', { name: 'Lưu nội dung' }).click()
  await page.waitForURL(/#card-6$/)
  const six = page.locator('#card-6')
  await expect(six.getByText('Đã sửa')).toBeVisible()
  await expect(six.getByText('Theo văn bản: Chưa có thời hạn')).toBeVisible()
  await expect(six.getByText('Căn cứ thời hạn: đính chính tại Công văn 99/UBND')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Chọn đơn vị cho từng tên' }).click()
  await expect(page.getByRole('button', { name: 'Lưu các tên đã chọn' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('“Sở Quy hoạch” là', { exact: true }).selectOption({ label: 'Sở Xây dựng' })
  await page.getByRole('button', { name: 'Lưu các tên đã chọn' }).click()
  await page.waitForURL(/#tasks$/)
  await expect(page.getByText('Tên đơn vị chưa có trong danh mục')).toHaveCount(0)

  await page.getByRole('link', { name: 'Thêm nội dung' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Thêm nội dung' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Câu giao việc').fill('Toàn văn Thông báo số')
  await page.getByRole('button', { name: 'Thêm rồi chọn đơn vị, thời hạn' }).click()
  await page.getByRole('link', { name: 'Hủy bỏ' }).click()
  await expect(page.locator('#card-bs1')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Sửa nội dung bs1' }).click()
  await page.getByText('Nội dung này không giao việc').click()
  await page.getByRole('button', { name: 'Bỏ nội dung này' }).click()
  await page.waitForURL(/#dropped$/)
  await expect(page.getByRole('button', { name: 'Lấy lại nội dung bs1' })).toBeVisible()

  await paste(page, TEXT)
  expect(new URL(page.url()).pathname).toBe(path)
  await expect(page.getByText('Mọi câu trả lời và chỗ sửa được giữ nguyên.')).toBeVisible()
  await expect(six.getByText('Đã sửa')).toBeVisible()
  await expectAccessible(page)
})

test('without script the form of a clause shows what a choice asks for, and keeps it', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, 'Quản trị')
  await paste(page, TEXT.replace('141/TB-UBND', '142/TB-UBND'))
  await page.getByRole('link', { name: 'Sửa nội dung 4' }).click()
  await page.getByLabel('Không đặt thời hạn').check()
  await page.getByRole('button', { name: 'Lưu nội dung' }).click()
  await expect(page.getByLabel('Không đặt thời hạn')).toBeChecked()
  await page.getByLabel('Căn cứ hoặc lý do').fill('Chủ tịch đồng ý bỏ thời hạn')
  await page.getByRole('button', { name: 'Lưu nội dung' }).click()
  await expect(page.locator('#card-4').getByText('Đã sửa')).toBeVisible()
  await context.close()
})

test('from a deadline in a list one click opens the notice at its sentence', async ({ page }) => {
  await signInAs(page, 'Ban Chỉ đạo')
  await page.goto('/assignments?bucket=overdue')
  await page
    .getByRole('link', { name: /^20\/05\/2022 – xem trong văn bản, nội dung 1b/ })
    .first()
    .click()
  await expect(page.locator('a.mark-current')).toContainText('khẩn trương ban hành kế hoạch')
  await expect(page.locator('a.mark-current')).toBeInViewport()
})

test('from a cited document to all that implements it', async ({ page }) => {
  await signInAs(page, 'Ban Chỉ đạo')
  await page.goto('/notices/1')
  await page.getByRole('link', { name: '122/KH-UBND và những nội dung' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Thực hiện văn bản 122/KH-UBND' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^3e\./ }).first()).toBeVisible()
  await expectAccessible(page)
})
