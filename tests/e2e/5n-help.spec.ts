import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from '@playwright/test'
import { GUIDES, type Reader } from '../../src/lib/vi/help.ts'
import { expectAccessible, signInAs, signOut, test } from '../support/page.ts'

const FOLDER = resolve(import.meta.dirname, '../../public/help')
const WHO: Record<Reader, string> = { agency: 'UBND huyện Xuân Trường', office: 'Văn phòng', committee: 'Ban Chỉ đạo', admin: 'Quản trị' }

test('the guide of each reader, its pages and their pictures', async ({ page }, { config }) => {
  // `npm run help` makes the pictures anew; every other run looks whether what they show is still there.
  const isMaking = config.updateSnapshots === 'all'
  await page.setViewportSize({ width: 1200, height: 750 })
  for (const [reader, guides] of Object.entries(GUIDES) as [Reader, (typeof GUIDES)[Reader]][]) {
    await signInAs(page, WHO[reader])
    for (const { picture } of guides) {
      if (!picture) continue
      await page.goto(picture.path)
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      const path = resolve(FOLDER, `${picture.name}.jpg`)
      if (isMaking) await page.screenshot({ path, type: 'jpeg', quality: 60 })
      expect([path, existsSync(path) && statSync(path).size < 120_000]).toEqual([path, true])
    }
    await page.goto('/')
    await page.getByRole('link', { name: 'Trợ giúp' }).click()
    await expect(page.getByRole('heading', { name: guides[0]?.title })).toBeVisible()
    for (const image of await page.locator('main img').all()) {
      await image.scrollIntoViewIfNeeded()
      await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0)
    }
    await expectAccessible(page)
    await page.goto('/')
    await signOut(page)
  }
})
