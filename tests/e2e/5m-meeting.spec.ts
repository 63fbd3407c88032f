import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { expectAccessible, signInAs, test } from '../support/page.ts'

test('the committee meets: figures, one directive after the other by key, a figure frozen, a list taken away', async ({ page }) => {
  await signInAs(page, 'Ban Chỉ đạo')
  await page.getByRole('link', { name: 'Trình chiếu cuộc họp' }).click()
  await expect(page.getByRole('row', { name: /^1 1b\./ })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/^Việc 1\/\d+$/)).toBeVisible()
  await page.getByRole('link', { name: 'UBND huyện Mỹ Lộc' }).click()
  await expect(page.getByRole('heading', { name: /huyện Mỹ Lộc/ })).toBeVisible()
  await expectAccessible(page)

  // What is asked without words stays in the meeting, and keys typed in a field are letters.
  await page.getByText('Yêu cầu giải trình', { exact: true }).click()
  await page.getByLabel('Trả lời chậm nhất ngày').fill('03/06/2022')
  await page.getByLabel('Trả lời chậm nhất ngày').press('ArrowRight')
  await page.getByRole('button', { name: 'Gửi yêu cầu giải trình' }).click()
  await expect(page.getByText('Hãy ghi điều phải giải trình.').first()).toBeVisible()

  // What the chairman says is kept where everybody stands, and is read back.
  await page.getByText('Ý kiến chỉ đạo với cả nhiệm vụ', { exact: true }).click()
  await page.getByLabel('Ý kiến chỉ đạo').first().fill('Văn phòng tổng hợp, báo cáo tại kỳ họp sau.')
  await page.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).first().click()
  await expect(page.getByText('Đã kết luận trong ngày')).toBeVisible()
  // Where a decision moves the item, the next one stays the one that stood next.
  await expect(page).toHaveURL(/\?next=\d+$/)
  await expect(page.getByText(/Văn phòng tổng hợp, báo cáo tại kỳ họp sau/).first()).toBeVisible()

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Page Down')
  await page.keyboard.press('Escape')
  await page.keyboard.press('PageDown')
  await expect(page.getByText(/^Việc 2\/\d+$/)).toBeVisible()
  await page.getByRole('link', { name: 'Rời họp' }).click()

  await page.getByRole('link', { name: 'Chốt số liệu', exact: true }).click()
  await page.getByLabel('Kỳ họp, lý do chốt').fill('Phiên họp thử')
  await page.getByRole('button', { name: 'Chốt số liệu' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phiên họp thử')
  await expect(page.getByText('Đến hết ngày 30/05/2022 các con số vẫn như lúc chốt.')).toBeVisible()
  await expectAccessible(page)

  await page.goto('/assignments?timeliness=overdue')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '.csv' }).click()])
  expect(download.suggestedFilename()).toBe('Quá hạn – tính đến 30-05-2022.csv')
  const told = await page.getByText(/^\d+ lượt giao, việc gấp xếp trước/).textContent()
  expect(await readFile(await download.path(), 'utf8')).toContain(`: ${Number.parseInt(told ?? '', 10)} dòng.`)
})
