import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { expectAccessible, signInAs, signOut, test } from '../support/page.ts'

test('the committee finds what was accepted and takes it away; a district sees its own and nothing of others', async ({ page }) => {
  await signInAs(page, 'Ban Chỉ đạo')
  await page.getByRole('link', { name: 'Nhật ký' }).click()
  await expect(page.getByText('Nhật ký phát hiện, không ngăn được')).toBeVisible()
  await page.getByLabel('Việc').selectOption({ label: 'Xác nhận hoàn thành' })
  await page.getByRole('button', { name: 'Lọc' }).click()
  await expect(page).toHaveURL(/act=completion\.accepted$/)
  const rows = page.getByRole('table').getByRole('row', { name: 'Xác nhận hoàn thành' })
  expect(await rows.count()).toBeGreaterThan(3)
  await expectAccessible(page)
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'nhật ký, .csv' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/^Nhật ký – \d\d-\d\d-2022\.csv$/)
  const sheet = await readFile(await file.path(), 'utf8')
  expect(sheet.match(/^Xác nhận hoàn thành,/gm)?.length).toBe(await rows.count())
  expect(sheet).toMatch(/Nhật ký đến sự kiện số \d+. mã [0-9a-f]{64}/)

  await signOut(page)
  await signInAs(page, 'UBND huyện Xuân Trường')
  await page.goto('/audit?agency=1')
  await expect(page.getByText('Không có sự kiện nào như vậy.')).toBeVisible()
  const foreign = await page.request.get('/api/audit?format=csv&assignment=1000000')
  expect(foreign.status()).toBe(404)
})
