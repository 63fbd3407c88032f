import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { expectAccessible, signInAs, test } from '../support/page.ts'
import { scanOf, sheetOf } from '../support/scan.ts'

const TEXT = readFileSync(new URL('../../prisma/seed/128-TB-UBND.txt', import.meta.url), 'utf8')
const textOf = (number: string) => Buffer.from(TEXT.replace('128/TB-UBND', number))
const named = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
const HEAD = [
  'ỦY BAN NHÂN DÂN TỈNH NAM ĐỊNH',
  'Số: 154/TB-UBND',
  'Nam Định, ngày 12 tháng 5 năm 2022',
  'THÔNG BÁO',
  'Kết luận của Chủ tịch UBND tỉnh tại cuộc họp chuyển đổi số',
  '1. Giao Sở Công Thương rà soát danh mục, báo cáo UBND tỉnh trước ngày 20/6/2022.',
]
const ORDER = ['2. Giao Công an tỉnh hoàn thành kết nối dữ liệu dân cư trước ngày 25/6/2022.']

async function choose(page: Page, name: string, content: Buffer): Promise<void> {
  await page.goto('/notices/new')
  await page.getByLabel('Tệp văn bản').setInputFiles(named(name, content))
  await page.getByRole('button', { name: 'Tải lên và đọc' }).click()
}

/** As if let go over the page. */
async function drop(page: Page, files: { name: string; text: string }[]): Promise<void> {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const { name, text } of given) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await expect(page.getByText('Thả tệp để tải lên và đọc')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
}

test('a file is chosen or dropped on the page and becomes a draft with the file beside it; a bad one is told what is wrong', async ({
  page,
}) => {
  await signInAs(page, 'Văn phòng UBND tỉnh')
  await page.goto('/notices/new')
  await expectAccessible(page)
  await choose(page, 'thông báo 151.txt', textOf('151/TB-UBND'))
  await page.waitForURL(/\/notices\/\d+$/)
  await expect(page.getByText('Văn bản đọc từ tệp')).toBeVisible()
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('151/TB-UBND')
  await expectAccessible(page)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'thông báo 151.txt' }).click()])
  expect(readFileSync(await download.path())).toEqual(textOf('151/TB-UBND'))

  await page.goto('/notices/new')
  await drop(page, [
    { name: 'a.txt', text: 'a' },
    { name: 'b.txt', text: 'b' },
  ])
  await expect(page.getByRole('alert').filter({ hasText: 'Chỉ thả từng tệp một.' })).toBeVisible()
  await drop(page, [{ name: '152.txt', text: textOf('152/TB-UBND').toString() }])
  await page.waitForURL(/\/notices\/\d+$/)
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('152/TB-UBND')

  await choose(page, 'thông báo.pdf', Buffer.from('MZ\u0090\u0000'.repeat(50), 'latin1'))
  await expect(page.getByText('Tệp này là chương trình, không phải văn bản')).toBeVisible()
  await expectAccessible(page)
  await choose(page, 'công văn.txt', Buffer.from('Kính gửi các đồng chí Trưởng phòng.'))
  await expect(page.getByText('không tìm thấy nội dung giao việc nào')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Toàn văn').fill(textOf('153/TB-UBND').toString())
  await page.getByRole('button', { name: 'Đọc lại nội dung đã sửa' }).click()
  await page.waitForURL(/\/notices\/\d+$/)
  await expect(page.getByRole('link', { name: 'công văn.txt' })).toBeVisible()
})

test('ten scanned pages are read while nobody looks; coming back, the draft is there with its pages, marked as read by OCR', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const first = await browser.newContext()
  const page = await first.newPage()
  const scan = scanOf([await sheetOf(browser, HEAD), ...Array(9).fill(await sheetOf(browser, ORDER))])
  await signInAs(page, 'Văn phòng UBND tỉnh')
  await choose(page, 'bản quét.pdf', scan)
  await expect(page.getByText(/^Đã đọc \d+\/10 trang/)).toBeVisible()
  await expectAccessible(page)
  const address = page.url()
  await choose(page, 'quét nhầm.pdf', Buffer.concat([scan, Buffer.from('\n')]))
  await page.getByRole('button', { name: 'Dừng đọc và bỏ tệp' }).click()
  await expect(page.getByText('Đã dừng đọc và bỏ tệp.')).toBeVisible()
  await first.close()

  const back = await (await browser.newContext()).newPage()
  await signInAs(back, 'Văn phòng UBND tỉnh')
  await expect(async () => {
    await back.goto(address)
    expect(back.url()).toMatch(/\/notices\/\d+$/)
  }).toPass({ timeout: 120_000 })
  await expect(back.getByText('Văn bản đọc bằng OCR từ bản quét')).toBeVisible()
  await expect(back.getByLabel('Số, ký hiệu')).toHaveValue('154/TB-UBND')
  await expectAccessible(back)
  await back.getByRole('link', { name: 'Xem tệp gốc bên cạnh' }).click()
  const picture = back.getByRole('img', { name: 'Trang 1 của tệp bản quét.pdf' })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(600)
  await expect(back.getByText('Trang 10/10')).toHaveCount(1)
  await expectAccessible(back)
  await back.context().close()
})

test.describe('with scripts off and on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

  test('a file is handed in and read, and an empty one is refused', async ({ page }) => {
    await signInAs(page, 'Văn phòng UBND tỉnh')
    await choose(page, 'rỗng.txt', Buffer.alloc(0))
    await expect(page.getByText('Tệp rỗng, không có nội dung.').first()).toBeVisible()
    await choose(page, '155.txt', textOf('155/TB-UBND'))
    await page.waitForURL(/\/notices\/\d+$/, { timeout: 20_000 })
    await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('155/TB-UBND')
  })
})
