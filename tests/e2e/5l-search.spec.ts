import { expect } from '@playwright/test'
import { expectAccessible, signInAs, signOut, test } from '../support/page.ts'

test('what was ordered is found by a number, without marks, by any name of an agency; each in their own scope', async ({ page }) => {
  await signInAs(page, 'Ban Chỉ đạo')
  const box = page.getByRole('searchbox')
  await box.fill('128TBUBND')
  await box.press('Enter')
  await expect(page.getByRole('link', { name: /^Thông báo 128\/TB-UBND/ })).toBeVisible()
  await box.fill('so tt&tt chu tri')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await expect(page).toHaveTitle(/Tìm “so tt&tt chu tri”/)
  await expect(page.locator('mark', { hasText: /^Sở Thông tin và Truyền thông$/ }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Nội dung 4 · Thông báo 128/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('4')
  await signOut(page)

  await signInAs(page, 'UBND huyện Xuân Trường')
  await page.getByRole('searchbox').fill('thương mại điện tử')
  await page.getByRole('searchbox').press('Enter')
  await expect(page.getByText('Không tìm thấy “thương mại điện tử” trong những gì anh/chị được xem.')).toBeVisible()
  await signOut(page)
})
