import { expect } from '@playwright/test'
import { expectAccessible, signInAs, test } from '../support/page.ts'

test('the administrator moves the simulated day forward, never back, and more becomes overdue', async ({ page }) => {
  await signInAs(page, 'Quản trị')
  const tile = async (name: RegExp) => {
    const text = await page.getByRole('link', { name }).first().textContent()
    return Number(text?.match(/\d+/)?.[0])
  }
  const before = await tile(/Quá hạn/)
  // 3d and 3e fall due on 1 June, in every notice that was assigned.
  const soon = await tile(/Sắp đến hạn/)
  expect(soon).toBeGreaterThanOrEqual(2)
  await page.getByRole('link', { name: 'Chuyển ngày' }).click()
  await expectAccessible(page)
  await page.getByLabel('Chuyển đến ngày').fill('29/05/2022')
  await page.getByRole('button', { name: 'Chuyển đến ngày này' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Ngày mô phỏng chỉ chuyển về phía trước.' })).toBeVisible()
  await expect(page.getByLabel('Chuyển đến ngày')).toHaveValue('29/05/2022')
  await page.getByLabel('Chuyển đến ngày').fill('02/06/2022')
  await page.getByRole('button', { name: 'Chuyển đến ngày này' }).click()
  await expect(page.getByText('Thứ Năm, 02/06/2022').first()).toBeVisible()
  expect(await tile(/Quá hạn/)).toBe(before + soon)
})
