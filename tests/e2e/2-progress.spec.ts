import { expect } from '@playwright/test'
import { expectAccessible, factOf, signInAs, signOut, test } from '../support/page.ts'

test('an overdue district posts progress: what was typed survives an error, and the act ends on a receipt', async ({ page }) => {
  await signInAs(page, 'UBND huyện Xuân Trường')
  await expect(page).toHaveURL(/\/work$/)
  await expectAccessible(page)

  await page.getByRole('link', { name: /^1b\./ }).first().click()
  await expect(page.getByText('Quá hạn 10 ngày')).toBeVisible()
  await expect(page.locator('mark, a').filter({ hasText: 'hoàn thành trước ngày 20/5/2022' }).last()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Báo cáo tiến độ' }).click()
  await page.getByLabel('Đã làm được gì').fill('Đã lấy ý kiến các phòng, ban; đang chỉnh sửa dự thảo.')
  await page.getByLabel('Tiến độ đến nay').fill('135')
  await page.getByLabel('Số, ký hiệu').fill('15/BC-VHTT')
  await page.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Có lỗi cần sửa' })
  await expect(summary).toContainText('Tỷ lệ không quá 100 %.')
  await expect(page.getByLabel('Đã làm được gì')).toHaveValue('Đã lấy ý kiến các phòng, ban; đang chỉnh sửa dự thảo.')
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('15/BC-VHTT')
  await expectAccessible(page)

  await page.getByLabel('Tiến độ đến nay').fill('60')
  await page.getByLabel('Ngày văn bản').fill('27/5/2022')
  await page.getByLabel('Cơ quan ban hành').fill('Phòng Văn hóa và Thông tin')
  await page.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click()
  await expect(page.getByText('Đã ghi: Báo cáo tiến độ')).toBeVisible()
  await expect(factOf(page, 'Số biên nhận')).toHaveText(/^\d{6}$/)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Về lượt giao' }).click()
  await expect(page.getByText('60 %').first()).toBeVisible()
  await expect(page.getByText('15/BC-VHTT ngày 27/05/2022')).toBeVisible()
})

test('another agency does not find the assignment, and cannot tell it from one that is not there', async ({ page }) => {
  await signInAs(page, 'UBND huyện Xuân Trường')
  await page.getByRole('link', { name: /^1b\./ }).first().click()
  await page.waitForURL(/\/assignments\/\d+$/)
  const address = new URL(page.url()).pathname
  await signOut(page)
  await signInAs(page, 'Công an tỉnh')
  const invisible = await page.goto(address)
  expect(invisible?.status()).toBe(404)
  const invisibleText = await page.locator('main').textContent()
  const missing = await page.goto('/assignments/999999')
  expect(missing?.status()).toBe(404)
  expect(await page.locator('main').textContent()).toBe(invisibleText)
})
