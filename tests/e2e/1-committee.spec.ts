import { expect } from '@playwright/test'
import { expectAccessible, signInAs, test } from '../support/page.ts'

test('the committee sees who is overdue and why, opens the sentence, and goes back to earlier days', async ({ page }) => {
  await signInAs(page, 'Ban Chỉ đạo')
  await expect(page.getByRole('heading', { name: 'Cần chỉ đạo' })).toBeVisible()
  await expectAccessible(page)
  const tile = page.getByRole('link', { name: /Quá hạn/ }).first()
  const overdue = Number((await tile.textContent())?.match(/\d+/)?.[0])
  expect(overdue).toBe(12)

  // The figure is the list that has been counted.
  await tile.click()
  await expect(page.locator('tbody tr')).toHaveCount(overdue)
  await expect(page.getByText(/^12 lượt giao/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /^1b\./ }).first().click()
  await expect(page.getByText(/Quá hạn 10 ngày/).first()).toBeVisible()
  await page.getByRole('link', { name: /Nội dung 1b/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1b')
  await expect(page.locator('.mark-deadline').first()).toHaveText('hoàn thành trước ngày 20/5/2022')
  await expectAccessible(page)

  await page.goto('/')
  for (const [day, count] of [
    ['20/05/2022', 0],
    ['21/05/2022', 9],
    ['25/05/2022', 8],
  ] as const) {
    await page.getByLabel('Tính đến ngày').fill(day)
    await page.getByRole('button', { name: 'Xem' }).click()
    await expect(page.getByText(`Đang xem số liệu đã ghi đến hết ngày ${day}.`)).toBeVisible()
    await expect(page.getByRole('link', { name: new RegExp(`^\\D*${count}\\D*Quá hạn`) }).first()).toBeVisible()
  }
  await page.getByRole('link', { name: 'Về hôm nay' }).click()
  await expect(page.getByRole('link', { name: /^\D*12\D*Quá hạn/ }).first()).toBeVisible()
})

test('every page of the committee fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signInAs(page, 'Ban Chỉ đạo')
  for (const path of ['/', '/assignments', '/assignments?bucket=overdue', '/notices']) {
    await page.goto(path)
    await expectAccessible(page)
  }
})
