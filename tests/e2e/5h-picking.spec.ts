import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { expectAccessible, signInAs, test } from '../support/page.ts'

const TEXT = readFileSync(new URL('../../prisma/seed/128-TB-UBND.txt', import.meta.url), 'utf8')

test('agencies are found by a few letters, by keyboard alone', async ({ page }) => {
  await signInAs(page, 'Quản trị')
  await page.goto('/notices/new')
  await page.locator('textarea[name=text]').fill(TEXT.replace('128/TB-UBND', '147/TB-UBND'))
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await page.getByRole('link', { name: 'Sửa nội dung 6' }).click()
  await page.getByLabel('Chọn lại').first().check()
  const lead = page.getByLabel('Tìm để thêm vào: Chủ trì')
  await lead.fill('stc')
  await expectAccessible(page)
  await lead.press('Enter')
  await expect(lead).toBeFocused()
  await lead.pressSequentially('xuan tr')
  await lead.press('Enter')
  await page.getByRole('button', { name: 'Sở Tài chính – bỏ' }).click()
  await page.getByLabel('Nơi xác nhận kết quả').selectOption({ label: 'Sở Y tế' })
  await page.getByRole('button', { name: 'Lưu nội dung' }).click()
  const six = page.locator('#card-6')
  await expect(six).toContainText('UBND huyện Xuân Trường')
  await expect(six).not.toContainText('Sở Tài chính')
  await expect(six).toContainText('Kiểm tra kết quả: Sở Y tế')
})

test('without script they are ticked in a list', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, 'Quản trị')
  await page.goto('/directives/new')
  await page.getByLabel('Người chỉ đạo').fill('Chủ tịch UBND tỉnh')
  await page.getByLabel('Nội dung chỉ đạo').fill('Rà soát trụ sở.')
  await page.getByText('Đơn vị thực hiện: chưa chọn').click()
  await page.getByLabel('Sở Tài chính').first().check()
  await page.getByRole('button', { name: 'Kiểm tra' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra trước khi giao' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Giao 1 nhiệm vụ – 1 lượt giao' })).toBeVisible()
  await context.close()
})
