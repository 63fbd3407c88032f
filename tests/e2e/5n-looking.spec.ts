import { expect } from '@playwright/test'
import { expectAccessible, signInAs, signOut, test } from '../support/page.ts'

test('the Office and the committee look people and settings up, and change none of them', async ({ page }) => {
  for (const who of ['Văn phòng UBND tỉnh', 'Ban Chỉ đạo']) {
    await signInAs(page, who)
    await page.goto('/people')
    await expect(page.getByRole('rowheader').first()).toBeVisible()
    await expect(page.getByRole('link', { name: /^Thêm/ })).toHaveCount(0)
    await expectAccessible(page)
    await page.goto('/settings')
    await expect(page.getByRole('link', { name: /^Đổi / })).toHaveCount(0)
    await page.goto('/settings/silentDays')
    await expect(page.getByRole('heading', { level: 1, name: 'Lâu không có thông tin' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Ghi cài đặt' })).toHaveCount(0)
    await expectAccessible(page)
    await signOut(page)
  }
})

test('somebody mends the own contact, and a colleague of the Office finds it', async ({ page }) => {
  await signInAs(page, 'Sở Công Thương')
  await page.goto('/account/contact')
  await page.getByLabel('Điện thoại công vụ').fill('0228 3649 777')
  await page.getByRole('button', { name: 'Ghi thông tin' }).click()
  await page.waitForURL(/\/account\?/)
  await expectAccessible(page)
  // The page of the account has a second way out.
  await page.goto('/work')
  await signOut(page)
  await signInAs(page, 'Văn phòng UBND tỉnh')
  await page.goto('/people')
  await expect(page.getByText('0228 3649 777')).toBeVisible()
  await signOut(page)
})

test('the figures are shown to anybody once the province opens them, and not before', async ({ page, browser }) => {
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto('/results')
  await expect(stranger.getByRole('heading', { name: 'Kết quả thực hiện chỉ đạo' })).toHaveCount(0)
  await signInAs(page, 'Quản trị')
  const open = async (choice: string) => {
    await page.goto('/settings/publicPage')
    await page.getByLabel(choice, { exact: true }).check()
    await page.getByRole('button', { name: 'Ghi cài đặt' }).click()
    await page.waitForURL(/\/settings#publicPage$/)
  }
  await open('Mở')
  await stranger.goto('/results')
  await expect(stranger.getByRole('heading', { level: 1, name: 'Kết quả thực hiện chỉ đạo' })).toBeVisible()
  await expect(stranger.getByRole('table')).toHaveCount(0)
  await expectAccessible(stranger)
  await open('Không mở')
  await signOut(page)
})
