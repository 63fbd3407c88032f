import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

/** A journey on which no page is without a policy of its own nonce, and none breaks it. */
export const test = base.extend<{ policy: undefined }>({
  policy: [
    async ({ browser }, use) => {
      const breaches: string[] = []
      const nonces: string[] = []
      const watch = (context: BrowserContext) => {
        context.on('console', (message) => {
          if (message.text().includes('Content Security Policy')) breaches.push(`${message.page()?.url()}: ${message.text()}`)
        })
        context.on('response', (response) => {
          const { 'content-type': type, 'content-security-policy': policy } = response.headers()
          const isPage =
            response.request().resourceType() === 'document' && type?.startsWith('text/html') && !response.url().includes('/api/')
          if (!isPage) return
          const nonce = policy?.match(/script-src 'nonce-([-0-9a-f]{36})' 'strict-dynamic';/)?.[1]
          if (nonce) nonces.push(nonce)
          else breaches.push(`${response.url()}: ${policy}`)
        })
      }
      browser.on('context', watch)
      await use(undefined)
      browser.off('context', watch)
      expect(breaches).toEqual([])
      expect(nonces.length).toBeGreaterThan(0)
      expect(new Set(nonces).size, 'a nonce each').toBe(nonces.length)
    },
    { auto: true },
  ],
})

/** Signs a member of the demonstration's cast in by one click. */
export async function signInAs(page: Page, label: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: new RegExp(`^${label}`) }).click()
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
}

/** Signs out, and waits until it is done: whoever goes on before is still signed in. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.waitForURL(/\/sign-in$/)
}

/** Nothing on the page fails an accessibility rule, and it does not scroll sideways; a page that was not looked at fails. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  expect(passes.length).toBeGreaterThan(10)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

/** The value of a row of a list of facts. */
export const factOf = (page: Page, name: string) =>
  page
    .locator('dl > div', { has: page.locator('dt', { hasText: name }) })
    .locator('dd')
    .first()
