import { expect, test } from '@playwright/test'
import { expectAccessible, signInAs } from '../support/page.ts'

test('the administrator moves the simulated day forward, never back, and more becomes overdue', async ({ page }) => {
  await signInAs(page, 'Quản trị')
  const overdue = async () =>
    Number(
      (
        await page
          .getByRole('link', { name: /Quá hạn/ })
          .first()
          .textContent()
      )?.match(/\d+/)?.[0],
    )
  const before = await overdue()
  await page.getByRole('link', { name: 'Chuyển ngày' }).click()
  await expectAccessible(page)
  await page.getByLabel('Chuyển đến ngày').fill('29/05/2022')
  await page.getByRole('button', { name: 'Chuyển đến ngày này' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Ngày mô phỏng chỉ chuyển về phía trước.' })).toBeVisible()
  await expect(page.getByLabel('Chuyển đến ngày')).toHaveValue('29/05/2022')
  await page.getByLabel('Chuyển đến ngày').fill('02/06/2022')
  await page.getByRole('button', { name: 'Chuyển đến ngày này' }).click()
  await expect(page.getByText('Thứ Năm, 02/06/2022').first()).toBeVisible()
  // 3d and 3e fell due on 1 June.
  expect(await overdue()).toBe(before + 2)
})
