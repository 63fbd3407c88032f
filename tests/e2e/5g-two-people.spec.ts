import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { expectAccessible, signInAs, test } from '../support/page.ts'

const TEXT = readFileSync(new URL('../../prisma/seed/128-TB-UBND.txt', import.meta.url), 'utf8')

for (const javaScriptEnabled of [true, false]) {
  test(`two people on one clause see both texts, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({ browser }) => {
    test.slow()
    const open = async (label: string) => {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
      await signInAs(page, label)
      return page
    }
    const [first, second] = [await open('Quản trị'), await open('Văn phòng UBND tỉnh')]
    await first.goto('/notices/new')
    await first.locator('textarea[name=text]').fill(TEXT.replace('128/TB-UBND', javaScriptEnabled ? '145/TB-UBND' : '146/TB-UBND'))
    await first.getByRole('button', { name: 'Đọc văn bản' }).click()
    await first.getByRole('link', { name: 'Sửa nội dung 6' }).click()
    await expect(first.getByRole('heading', { level: 1, name: 'Sửa nội dung 6' })).toBeVisible()
    await second.goto(first.url())

    await first.getByLabel('Sản phẩm').fill('kế hoạch của Sở')
    await first.getByLabel('Loại nhiệm vụ').selectOption('target')
    await first.getByRole('button', { name: 'Lưu nội dung' }).click()
    await expect(first.locator('#card-6').getByText('Đã sửa').first()).toBeVisible()

    await second.getByLabel('Sản phẩm').fill('đề án của tỉnh')
    await second.getByRole('button', { name: 'Lưu nội dung' }).click()
    await expect(
      second
        .getByRole('alert')
        .filter({ hasText: /lúc \d\d:\d\d/ })
        .first(),
    ).toBeVisible()
    await expect(second.getByLabel('Sản phẩm')).toHaveValue('đề án của tỉnh')
    await expect(second.getByRole('blockquote')).toHaveText('kế hoạch của Sở')
    await expect(second.getByLabel('Loại nhiệm vụ')).toHaveValue('target')
    if (javaScriptEnabled) await expectAccessible(second)
    await second.getByLabel('Dùng bản này').check()
    await second.getByRole('button', { name: 'Lưu nội dung' }).click()
    await expect(second.locator('#card-6')).toContainText('Kế hoạch của Sở')
    for (const page of [first, second]) await page.context().close()
  })
}
