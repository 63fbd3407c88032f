import { expect, type Page } from '@playwright/test'
import { expectAccessible, signInAs, test } from '../support/page.ts'

async function pick(page: Page, legend: string, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: `Tìm để thêm vào: ${legend}` }).fill(name)
  await page.getByRole('button', { name }).first().click()
}

test('a district is prepared to end, every assignment is seen with who will hold it, and nothing is done; then two agencies merge', async ({
  page,
}) => {
  await signInAs(page, 'Quản trị')
  await page.goto('/agencies/successions/new')
  await expectAccessible(page)
  await pick(page, 'Đơn vị cũ', 'Ủy ban nhân dân huyện Hải Hậu')
  await page.getByLabel('Đơn vị mới').fill('UBND xã Hải Hậu; Xã Hải Hậu; UBNDHH; Xã\nUBND xã Hải Anh; Xã Hải Anh; UBNDHA; Xã')
  await page.getByLabel('Có hiệu lực từ ngày').fill('30/05/2022')
  await page.getByLabel('Số, ký hiệu').fill('1674/NQ-UBTVQH15')
  await page.getByLabel('Ngày văn bản').fill('16/05/2022')
  await page.getByRole('button', { name: 'Sang trang kiểm tra' }).click()
  await expect(page.getByText('Hãy ghi cơ quan ban hành văn bản.').first()).toBeVisible()
  await page.getByLabel('Cơ quan ban hành').fill('Ủy ban Thường vụ Quốc hội')
  await page.getByRole('button', { name: 'Sang trang kiểm tra' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra rồi ghi nhận' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Chọn nơi tiếp nhận' }).click()
  await expectAccessible(page)
  await page.getByLabel('Nội dung 5a (128/TB-UBND) chuyển về').selectOption({ label: 'Xã Hải Anh' })
  await page.getByRole('button', { name: 'Lưu và về trang kiểm tra' }).click()
  const row = (ref: string) =>
    page
      .getByRole('row')
      .filter({ hasText: `${ref}. ` })
      .filter({ hasText: '128/TB-UBND' })
  await expect(row('5a')).toContainText('Xã Hải Anh')
  await expect(row('5b')).toContainText('Xã Hải Hậu')
  await page.getByRole('button', { name: 'Bỏ bản này' }).click()
  await expect(page.getByText('Chưa có đợt sắp xếp nào.')).toBeVisible()

  await page.getByRole('link', { name: 'Chuẩn bị một đợt' }).click()
  await pick(page, 'Đơn vị cũ', 'MobiFone')
  await pick(page, 'Đơn vị tiếp nhận đang có', 'Viettel')
  await page.getByLabel('Có hiệu lực từ ngày').fill('30/05/2022')
  await page.getByLabel('Số, ký hiệu').fill('05/QĐ-UBND')
  await page.getByLabel('Ngày văn bản').fill('16/05/2022')
  await page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh')
  await page.getByRole('button', { name: 'Sang trang kiểm tra' }).click()
  await page.getByRole('button', { name: 'Ghi nhận: chuyển 0 lượt giao' }).click()
  await expect(page.getByText('Đã ghi nhận ngày 30/05/2022.')).toBeVisible()
  await page.getByRole('link', { name: 'Về các đợt sắp xếp' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Viettel' })).toContainText('Đã ghi nhận')
  await expectAccessible(page)
})
