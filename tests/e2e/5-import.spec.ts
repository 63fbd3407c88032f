import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { expectAccessible, signInAs, test } from '../support/page.ts'

const text = readFileSync(new URL('../../prisma/seed/128-TB-UBND.txt', import.meta.url), 'utf8')

test('the administrator pastes a notice, answers what it leaves open, checks, and assigns exactly what was shown', async ({ page }) => {
  await signInAs(page, 'Quản trị')
  await page.getByRole('link', { name: 'Văn bản' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Nhập văn bản' }).click()
  const paste = page.locator('textarea[name=text]')

  await paste.fill(text)
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Văn bản có số và ngày này đã có trong hệ thống.' })).toBeVisible()
  await expect(paste).toHaveValue(/Toàn văn Thông báo số 128/)

  await paste.fill(text.replace('128/TB-UBND ngày 12/5/2022', '131/TB-UBND ngày 16/5/2022'))
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await page.waitForURL(/\/notices\/\d+$/)
  await expect(page.locator('.mark-deadline')).not.toHaveCount(0)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Lưu câu trả lời và kiểm tra' }).click()
  await page.waitForURL(/\/check$/)
  await expect(page.getByRole('button', { name: /^Giao \d+ nhiệm vụ/ })).toHaveCount(0)
  await expectAccessible(page)
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Lưu câu trả lời và kiểm tra' })).toBeVisible()

  // The first choice of every question is what the text suggests.
  for (const group of await page.locator('fieldset:has(input[type=radio])').all()) await group.locator('input[type=radio]').first().check()
  await page.getByRole('button', { name: 'Lưu câu trả lời và kiểm tra' }).click()
  await page.waitForURL(/\/check$/)
  const assign = page.getByRole('button', { name: 'Giao 18 nhiệm vụ – 265 lượt giao' })
  await expect(assign).toBeVisible()
  await expectAccessible(page)
  await assign.click()
  await page.waitForURL(/\/notices\/\d+$/)
  await expect(page.getByRole('button', { name: /^Giao/ })).toHaveCount(0)
  await expectAccessible(page)
  await page.goto('/assignments?bucket=overdue')
  await expect(page.getByText(/Thông báo 131\/TB-UBND/).first()).toBeVisible()
})

test('a secret document is refused and what was pasted stays with the person, not with us', async ({ page }) => {
  await signInAs(page, 'Quản trị')
  await page.goto('/notices/new')
  await page.locator('textarea[name=text]').fill(`MẬT\n${text}`)
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'dấu chỉ độ mật' })).toBeVisible()
  await page.goto('/notices')
  await expect(page.locator('tbody tr')).not.toHaveCount(0)
  await expect(page.getByText('MẬT')).toHaveCount(0)
})
