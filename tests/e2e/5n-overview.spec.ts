import { expect } from '@playwright/test'
import { expectAccessible, signInAs, test } from '../support/page.ts'

test('the committee sorts agencies, looks at the pictures, compares two days and prints one sheet', async ({ page }) => {
  await signInAs(page, 'Ban Chỉ đạo')
  const agencies = page.locator('#agencies table')
  await agencies.getByRole('link', { name: 'Đơn vị', exact: true }).click()
  await expect(page).toHaveURL(/sort=agency/)
  await expect(agencies.locator('th[aria-sort="ascending"]')).toHaveText('Đơn vị')
  const names = await agencies.locator('tbody th').allTextContents()
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'vi')))
  await expect(page.getByRole('img', { name: /đã đến hạn và đã hoàn thành/ })).toBeVisible()
  await page.getByText('Xem đường đến hạn và hoàn thành dưới dạng bảng').click()
  await expect(page.getByRole('table', { name: 'Cộng dồn đến hết mỗi ngày' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Xem từng nhiệm vụ của từng đơn vị' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đơn vị và nhiệm vụ' })).toBeVisible()
  await page.getByText('Xem bảng này bằng chữ').click()
  await expect(page.getByRole('table', { name: /^Nhiệm vụ của từng đơn vị/ })).toContainText('1b (128/TB-UBND)')
  await expectAccessible(page)

  await page.goto('/comparison?since=2022-05-20&day=2022-05-30')
  await expectAccessible(page)
  const slipped = page.getByRole('row', { name: /^Sở Xây dựng/ }).locator('a.alarm')
  const count = Number(await slipped.textContent())
  await slipped.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mới quá hạn sau ngày 20/05/2022')
  await expect(page.locator('tbody tr')).toHaveCount(count)

  await page.goto('/one-page?day=2022-05-30')
  await expectAccessible(page)
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(sheets).toHaveLength(1)
})

test('the pictures fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signInAs(page, 'Ban Chỉ đạo')
  for (const path of ['/matrix', '/comparison', '/one-page']) {
    await page.goto(path)
    await expectAccessible(page)
  }
})
