import { expect } from '@playwright/test'
import { expectAccessible, signInAs, test } from '../support/page.ts'

const WORDS = 'Đã họp tổ công tác, thống nhất phụ lục.'

test('what was typed outlives a server that is away or fails, and sent again it is done once', async ({ page }) => {
  await signInAs(page, 'Công an tỉnh')
  await page.goto('/work')
  await page.getByRole('link', { name: /^6\./ }).first().click()
  await page.getByRole('link', { name: 'Báo cáo tiến độ' }).click()
  await page.waitForURL(/progress\/new$/)
  const path = new URL(page.url()).pathname.replace('/progress/new', '')
  await page.getByLabel('Đã làm được gì').fill(WORDS)
  await page.getByLabel('Tiến độ đến nay').fill('35')
  const held = page.getByRole('alert').filter({ hasText: 'Máy chủ chưa trả lời' })

  // No connection, and what a proxy says while nothing stands behind it.
  for (const away of ['abort', '<h1>Hệ thống đang khởi động lại</h1>']) {
    await page.route(`**${path}/progress/new`, (route) =>
      route.request().method() !== 'POST'
        ? route.continue()
        : away === 'abort'
          ? route.abort()
          : route.fulfill({ status: 503, contentType: 'text/html', body: away }),
    )
    await page.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click()
    await expect(held).toBeVisible()
    await expect(page.getByLabel('Đã làm được gì')).toHaveValue(WORDS)
    await expect(page.getByLabel('Tiến độ đến nay')).toHaveValue('35')
    await page.unroute(`**${path}/progress/new`)
  }
  await expectAccessible(page)

  // The server is of a later build, which has no such action any more.
  await page.route(`**${path}/progress/new`, (route) =>
    route.continue({ headers: { ...route.request().headers(), 'next-action': `60${'0'.repeat(40)}` } }),
  )
  await page.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'trang này đã cũ' })).toBeVisible()
  await expect(page.getByLabel('Đã làm được gì')).toHaveValue(WORDS)
  await page.unroute(`**${path}/progress/new`)

  // Done, and the answer lost on its way: whoever sends again is told what was done.
  await page.route(`**${path}/progress/new`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch({ maxRedirects: 0 })
    return route.abort()
  })
  await page.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click()
  await expect(page.getByRole('button', { name: 'Gửi báo cáo tiến độ' })).toBeEnabled()
  await expect(held).toBeVisible()
  await page.unroute(`**${path}/progress/new`)
  await page.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click()
  await expect(page.getByText('Đã ghi: Báo cáo tiến độ')).toBeVisible()
  await page.goto(path)
  await expect(page.getByText(WORDS)).toHaveCount(1)
})
