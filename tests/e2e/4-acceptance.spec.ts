import { expect } from '@playwright/test'
import { expectAccessible, signInAs, signOut, test } from '../support/page.ts'

test('a completion is handed in, returned with a reason, handed in again and accepted as late', async ({ page }) => {
  await signInAs(page, 'UBND huyện Xuân Trường')
  await page.getByRole('link', { name: /^1b\./ }).first().click()
  await page.waitForURL(/\/assignments\/\d+$/)
  const address = new URL(page.url()).pathname
  const handIn = async (number: string) => {
    await page.goto(`${address}/completion/new`)
    await page.getByLabel('Kết quả đạt được').fill('Đã ban hành kế hoạch.')
    await page.getByLabel('Số, ký hiệu').fill(number)
    await page.getByLabel('Ngày văn bản').fill('30/05/2022')
    await expect(page.getByLabel('Cơ quan ban hành')).toHaveValue('Ủy ban nhân dân huyện Xuân Trường')
    await page.getByRole('button', { name: 'Gửi báo cáo hoàn thành' }).click()
    await expect(page.getByText('Đã ghi: Báo cáo hoàn thành')).toBeVisible()
  }
  await handIn('88/KH-UBND')
  await signOut(page)

  await signInAs(page, 'Văn phòng UBND tỉnh')
  await page.getByRole('link', { name: 'Chờ xác nhận' }).first().click()
  await expectAccessible(page)
  await page.goto(`${address}/decision`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Trả lại đơn vị' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Hãy ghi lý do trả lại.' })).toBeVisible()
  await page.getByLabel('Lý do trả lại').fill('Kế hoạch chưa có phụ lục phân công.')
  await page.getByLabel('Phải nộp lại trước ngày').fill('03/06/2022')
  await page.getByRole('button', { name: 'Trả lại đơn vị' }).click()
  await expect(page.getByText('Đã ghi: Trả lại')).toBeVisible()
  await signOut(page)

  await signInAs(page, 'UBND huyện Xuân Trường')
  await page.goto(address)
  await expect(page.getByText('Quá hạn 10 ngày – bị trả lại, nộp lại trước 03/06/2022')).toBeVisible()
  await expect(page.getByText('Kế hoạch chưa có phụ lục phân công.')).toBeVisible()
  await handIn('90/KH-UBND')
  const asAgency = await page.goto(`${address}/decision`)
  expect(asAgency?.status()).toBe(403)
  await page.goto('/work')
  await signOut(page)

  await signInAs(page, 'Văn phòng UBND tỉnh')
  await page.goto(`${address}/decision`)
  await page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click()
  await expect(page.getByText('Đã ghi: Xác nhận hoàn thành')).toBeVisible()
  await page.goto(address)
  await expect(page.getByText('Hoàn thành quá hạn 10 ngày')).toBeVisible()
})
