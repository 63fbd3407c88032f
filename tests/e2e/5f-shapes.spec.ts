import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { expectAccessible, signInAs, test } from '../support/page.ts'

const TEXT = readFileSync(new URL('../../prisma/seed/128-TB-UBND.txt', import.meta.url), 'utf8')

test('without script a clause is split, merged, moved and put back, each with its own words in the text', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, 'Quản trị')
  await page.goto('/notices/new')
  await page.locator('textarea[name=text]').fill(TEXT.replace('128/TB-UBND', '143/TB-UBND'))
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()

  await page.getByRole('link', { name: 'Sửa nội dung 6' }).click()
  await page.getByRole('link', { name: 'Tách nội dung này' }).click()
  await page.getByRole('button', { name: 'Tách', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Hãy đánh dấu ít nhất một chỗ tách' })).toBeVisible()
  await page.getByLabel('“Trong đó tập trung').check()
  await page.getByRole('button', { name: 'Tách', exact: true }).click()
  await expect(page.locator('[id="card-6-2"]')).toContainText('Trong đó tập trung')
  await expect(page.locator('[id="clause-6-2"]')).toContainText('Trong đó tập trung')
  await expect(page.locator('[id="card-6"]')).toHaveCount(0)

  await page.getByRole('link', { name: 'Sửa nội dung 3d' }).click()
  await page.getByRole('button', { name: 'Gộp với nội dung 3e' }).click()
  await page.getByRole('link', { name: 'Sửa nội dung 3d+3e' }).click()
  await page.getByLabel('Chỗ trong danh sách').selectOption('first')
  await page.getByRole('button', { name: 'Chuyển', exact: true }).click()
  await expect(page.locator('article.card').first()).toHaveId('card-3d+3e')

  await page.getByRole('link', { name: 'Sửa nội dung 6-2' }).click()
  await page.getByRole('button', { name: 'Bỏ tách, trở lại nội dung 6' }).click()
  await expect(page.locator('[id="card-6"]')).toHaveCount(1)
  await context.close()
})

test('the pages of a split are accessible', async ({ page }) => {
  await signInAs(page, 'Quản trị')
  await page.goto('/notices/new')
  await page.locator('textarea[name=text]').fill(TEXT.replace('128/TB-UBND', '144/TB-UBND'))
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await page.getByRole('link', { name: 'Sửa nội dung 6' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sửa nội dung 6' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Tách nội dung này' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tách nội dung 6' })).toBeVisible()
  await expectAccessible(page)
})
