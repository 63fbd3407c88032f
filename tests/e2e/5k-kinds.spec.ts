import { expect, type Page } from '@playwright/test'
import { expectAccessible, signInAs, signOut, test } from '../support/page.ts'

const open = async (page: Page, ref: string) => {
  await page.getByRole('link', { name: 'Văn bản', exact: true }).click()
  await page
    .getByRole('link', { name: /128\/TB-UBND/ })
    .first()
    .click()
  await page
    .getByRole('link', { name: new RegExp(`^${ref}\\. `) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: `Nội dung ${ref}` })).toBeVisible()
}

test('the Office asks for a report every month, names a lead, and says what waits for what', async ({ page }) => {
  await signInAs(page, 'Văn phòng')
  await open(page, '8c')
  await page.getByRole('link', { name: 'Đặt kỳ báo cáo' }).click()
  await expectAccessible(page)
  await page.getByLabel('Căn cứ, lý do').fill('Ý kiến của Chủ tịch UBND tỉnh')
  await page.getByRole('button', { name: 'Đặt kỳ báo cáo' }).click()
  await expect(page.getByText('25/06/2022 là ngày nghỉ, chuyển về 24/06/2022')).toBeVisible()
  await expectAccessible(page)

  await open(page, '9')
  await page.getByRole('link', { name: 'Phân công chủ trì' }).click()
  await expectAccessible(page)
  await page.getByLabel('Công an tỉnh').check()
  await page.getByLabel('Căn cứ, lý do').fill('Công văn số 210/UBND-VP7')
  await page.getByRole('button', { name: 'Phân công chủ trì' }).click()
  await expect(page.getByRole('link', { name: 'Phân công chủ trì' })).toHaveCount(0)

  await open(page, '3d')
  await page.getByRole('link', { name: 'Thêm nhiệm vụ phải chờ' }).click()
  await expectAccessible(page)
  await page.getByLabel(/chờ kết quả của/).selectOption({ label: await optionOf(page, '3c. ') })
  await page.getByRole('button', { name: 'Thêm nhiệm vụ phải chờ' }).click()
  await expect(page.getByRole('row', { name: /^3c\. / })).toContainText('/18 đơn vị')
  await page.getByRole('link', { name: 'Tổng quan' }).click()
  await expect(page.getByText(/chờ nội dung 3c của Sở/)).toBeVisible()
})

const optionOf = async (page: Page, begins: string): Promise<string> => {
  const labels = await page
    .getByLabel(/chờ kết quả của/)
    .locator('option')
    .allTextContents()
  return labels.find((label) => label.startsWith(begins)) ?? ''
}

test('a target is set and measured, and drawn beside its table', async ({ page }) => {
  await signInAs(page, 'Văn phòng')
  await open(page, '5c')
  await page.getByRole('link', { name: 'Đặt chỉ tiêu' }).click()
  await expectAccessible(page)
  await page.getByLabel('Tên chỉ tiêu').fill('Tỷ lệ hồ sơ nộp trực tuyến năm 2022')
  await page.getByLabel('Đơn vị tính').fill('%')
  await page.getByLabel('Mức ban đầu').fill('32,5')
  await page.getByLabel('Mức phải đạt').fill('sáu mươi')
  await page.getByLabel('Ngày phải đạt').fill('31/12/2022')
  await page.getByRole('button', { name: 'Đặt chỉ tiêu' }).click()
  await expect(page.getByText('Hãy ghi mức phải đạt bằng số, ví dụ 62,5.').first()).toBeVisible()
  await page.getByLabel('Mức phải đạt').fill('60')
  await page.getByRole('button', { name: 'Đặt chỉ tiêu' }).click()
  await expect(page.getByRole('heading', { name: 'Tỷ lệ hồ sơ nộp trực tuyến năm 2022' })).toBeVisible()
  await signOut(page)

  await signInAs(page, 'Sở Thông tin')
  await open(page, '5c')
  await page.getByRole('link', { name: 'Ghi kết quả' }).click()
  await expectAccessible(page)
  await page.getByLabel('Kết quả đạt được').fill('46,25')
  await page.getByRole('button', { name: 'Ghi kết quả' }).click()
  await expect(page.getByRole('row', { name: /Sở TT&TT/ }).first()).toContainText('46,25')
  await expect(page.getByRole('img', { name: /trung bình các đơn vị/ })).toBeVisible()
  await expectAccessible(page)
})

test('the lead says how sure it is and states its money; who follows money reads all of it', async ({ page }) => {
  await signInAs(page, 'Sở Thông tin và Truyền thông')
  await open(page, '4')
  await page.getByRole('link', { name: 'Sở TT&TT', exact: true }).click()
  await page.getByRole('link', { name: 'Tự đánh giá' }).click()
  await expectAccessible(page)
  await page.getByLabel('Có thể hoàn thành nếu').check()
  await page.getByLabel('Vì sao').fill('Chờ danh mục của 3 huyện.')
  await page.getByRole('button', { name: 'Ghi đánh giá' }).click()
  await expect(page.getByText('Chờ danh mục của 3 huyện.')).toBeVisible()

  await open(page, '4')
  await page.getByRole('link', { name: 'Sở TT&TT', exact: true }).click()
  await page.getByRole('link', { name: 'Ghi kinh phí' }).click()
  await expectAccessible(page)
  const province = page.getByRole('group', { name: 'Ngân sách tỉnh' })
  await province.getByLabel('Kế hoạch').fill('2.000.000.000')
  await province.getByLabel('Đã ký kết').fill('2.100.000.000')
  await page.getByRole('button', { name: 'Ghi kinh phí' }).click()
  await expect(page.getByText(/đã ký kết 2\.100\.000\.000/)).toBeVisible()
  await signOut(page)

  await signInAs(page, 'Sở Kế hoạch')
  await page.getByRole('link', { name: 'Kinh phí của các đơn vị trong tỉnh' }).click()
  await expect(page.getByRole('row', { name: /128\/TB-UBND · 4\./ })).toContainText('100.000.000')
  await expectAccessible(page)
})
