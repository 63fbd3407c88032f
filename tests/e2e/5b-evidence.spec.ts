import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { pdf } from '../support/files.ts'
import { expectAccessible, signInAs, signOut, test } from '../support/page.ts'

const MEGABYTE = 1024 * 1024
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')
const named = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

/** The form for a report on the clause, of the agency that is signed in; its address. */
async function openReport(page: Page, clause: RegExp): Promise<string> {
  await page.goto('/work')
  await page.getByRole('link', { name: clause }).first().click()
  await page.getByRole('link', { name: /^(?:Báo cáo tiến độ|Gửi phần phối hợp)$/ }).click()
  await expect(page.getByLabel('Tiến độ đến nay')).toBeVisible()
  return new URL(page.url()).pathname.replace(/\/progress\/new$/, '')
}

/** As a plain form sends it. */
async function send(request: APIRequestContext, page: Page, path: string, file: ReturnType<typeof named>, origin?: string) {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const own = new URL(page.url()).origin
  const assignmentId = path.split('/').at(-1)
  return request.post(`/api/evidence?assignmentId=${assignmentId}&purpose=progress`, {
    multipart: { description: '', file },
    headers: { cookie, origin: origin ?? own },
    maxRedirects: 0,
  })
}

test('a draft keeps what was typed while files come and go, changes nothing, and goes in with the report', async ({ page }) => {
  await signInAs(page, 'UBND huyện Xuân Trường')
  const path = await openReport(page, /^1b\./)
  await page.getByLabel('Đã làm được gì').fill('Đã trình ký kế hoạch.')
  await page.getByLabel('Tiến độ đến nay').fill('tám mươi')
  await page.getByLabel('Vướng mắc').fill('Chờ chữ ký số.')
  await page.getByRole('button', { name: 'Lưu nháp, đính kèm tệp' }).click()
  await expect(page.getByText('Đã lưu nháp.')).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel('Tệp', { exact: true }).setInputFiles(named('Kế hoạch số 15-KH.pdf', Buffer.from('MZ')))
  await page.getByRole('button', { name: 'Tải lên' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Có lỗi cần sửa' })).toContainText('Loại tệp này không nhận được.')
  await expect(page).toHaveTitle(/^Lỗi: /)
  await expectAccessible(page)

  const content = pdf('', 20_000)
  for (const name of ['Kế hoạch số 15-KH.pdf', 'Phụ lục.pdf']) {
    await page.getByLabel('Tệp', { exact: true }).setInputFiles(named(name, name.startsWith('P') ? pdf('', 30_000) : content))
    await page.getByLabel('Mô tả tệp').fill('bản có chữ ký số')
    await page.getByRole('button', { name: 'Tải lên' }).click()
    await expect(page.getByText(`Đã tải lên “${name}”.`)).toBeVisible()
  }
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bỏ tệp Phụ lục.pdf' }).click()
  await expect(page.getByText('Đã bỏ tệp khỏi bản nháp.')).toBeVisible()
  await page.goto(path)
  await expect(page.getByText('Quá hạn')).toBeVisible()
  await expect(page.getByText('Đã trình ký kế hoạch.')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Kế hoạch số 15-KH.pdf' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Báo cáo tiến độ' }).click()
  await expect(page.getByLabel('Đã làm được gì')).toHaveValue('Đã trình ký kế hoạch.')
  await expect(page.getByLabel('Tiến độ đến nay')).toHaveValue('tám mươi')
  await expect(page.getByLabel('Vướng mắc')).toHaveValue('Chờ chữ ký số.')
  await expect(page.getByText('báo cáo kèm theo 1 tệp')).toBeVisible()
  await page.getByLabel('Tiến độ đến nay').fill('80')
  await page.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click()
  await expect(page.getByText('Đã ghi: Báo cáo tiến độ')).toBeVisible()
  await expect(page.getByText('Tệp: Kế hoạch số 15-KH.pdf')).toBeVisible()
  await page.getByRole('link', { name: 'Về lượt giao' }).click()
  await expectAccessible(page)

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Kế hoạch số 15-KH.pdf' }).click()])
  expect(download.suggestedFilename()).toBe('Kế hoạch số 15-KH.pdf')
  expect(sha256(readFileSync(await download.path()))).toBe(sha256(content))
  await page.getByRole('link', { name: 'Báo cáo tiến độ' }).click()
  await expect(page.getByLabel('Đã làm được gì')).toHaveValue('')
})

test('what is sent arrives whole, 25 MB too; it is saved, never shown, and only by who may read it', async ({ page, request }) => {
  await signInAs(page, 'Công an tỉnh')
  const path = await openReport(page, /^6\./)
  const links: string[] = []
  for (const size of [9, 10, 11, 25]) {
    const content = pdf('', size * MEGABYTE)
    const answer = await send(request, page, path, named(`${size}.pdf`, content))
    expect(answer.status()).toBe(303)
    const id = /attached=(\d+)$/.exec(answer.headers().location ?? '')?.[1]
    links.push(`/api/evidence/${id}`)
    const back = await page.request.get(`/api/evidence/${id}`)
    expect(sha256(await back.body())).toBe(sha256(content))
    expect(back.headers()).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; /),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  }
  const tooBig = await send(request, page, path, named('51.pdf', pdf('', 51 * MEGABYTE)))
  expect(tooBig.headers().location).toMatch(/refused=file_too_big$/)
  expect((await send(request, page, path, named('a.pdf', pdf()), 'https://example.org')).status()).toBe(403)

  const polyglot = Buffer.concat([Buffer.from('%PDF-1.7\n/*'), pdf().subarray(9)])
  await send(request, page, path, named('a.pdf', polyglot))
  await expect(page.addScriptTag({ url: links[0] })).rejects.toThrow()
  await expect(page.goto(links[0] ?? '')).rejects.toThrow(/Download is starting/)

  await page.goto('/work')
  await signOut(page)
  for (const name of ['UBND huyện Xuân Trường', 'Quản trị', 'Văn phòng']) {
    await signInAs(page, name)
    const unseen = await page.request.get(links[0] ?? '')
    const missing = await page.request.get('/api/evidence/999999')
    expect([name, unseen.status(), await unseen.text()]).toEqual([name, 404, await missing.text()])
    await signOut(page)
  }
  expect((await page.request.get(links[0] ?? '')).status()).toBe(401)
})

test.describe('with scripts off and on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

  test('a draft is kept, a wrong file is named, a right one is attached and taken out again', async ({ page }) => {
    await signInAs(page, 'Sở Công Thương')
    await openReport(page, /^4\./)
    await page.getByLabel('Đã làm được gì').fill('Đã gửi số liệu.')
    await page.getByRole('button', { name: 'Lưu nháp, đính kèm tệp' }).click()
    await page.getByRole('button', { name: 'Tải lên' }).click()
    await expect(page.getByText('Chưa chọn tệp nào.').first()).toBeVisible()
    await page.getByLabel('Tệp', { exact: true }).setInputFiles(named('Số liệu.pdf', pdf('/Encrypt 1 0 R ')))
    await page.getByRole('button', { name: 'Tải lên' }).click()
    await expect(page.getByText('Tệp đặt mật khẩu').first()).toBeVisible()
    await page.getByLabel('Tệp', { exact: true }).setInputFiles(named('Số liệu.pdf', pdf()))
    await page.getByRole('button', { name: 'Tải lên' }).click()
    await expect(page.getByText('Đã tải lên “Số liệu.pdf”.')).toBeVisible()
    await page.getByRole('button', { name: 'Bỏ tệp Số liệu.pdf' }).click()
    await expect(page.getByText('Chưa có tệp nào.')).toBeVisible()
    await page.getByRole('link', { name: 'Soạn tiếp rồi gửi' }).click()
    await expect(page.getByLabel('Đã làm được gì')).toHaveValue('Đã gửi số liệu.')
  })
})
