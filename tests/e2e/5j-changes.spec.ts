import { expect, type Page } from '@playwright/test'
import { expectAccessible, signInAs, test } from '../support/page.ts'

// Three people in three windows; every figure of the committee is counted by hand.

async function cite(page: Page, number: string): Promise<void> {
  await page.getByLabel('Số, ký hiệu').fill(number)
  await page.getByLabel('Ngày văn bản').fill('30/05/2022')
  const issuer = page.getByLabel('Cơ quan ban hành')
  if ((await issuer.inputValue()) === '') await issuer.fill('UBND tỉnh')
}

test('an extension, work sent back, a suspension and an amendment, each to its end', async ({ browser }) => {
  test.setTimeout(180_000)
  const window = async () => (await browser.newContext()).newPage()
  const [agency, office, committee] = await Promise.all([window(), window(), window()])
  await signInAs(agency, 'Sở Thông tin và Truyền thông')
  await signInAs(office, 'Văn phòng UBND tỉnh')
  await signInAs(committee, 'Ban Chỉ đạo')
  const figure = async (label: string, day = '2022-05-30'): Promise<number> => {
    await committee.goto(`/?day=${day}`)
    const tile = committee.getByRole('link', { name: new RegExp(`^\\d+ ${label}$`) })
    return Number.parseInt((await tile.textContent()) ?? '', 10)
  }
  const open = async (ref: string): Promise<string> => {
    await agency.goto('/work')
    await agency
      .getByRole('link', { name: new RegExp(`^${ref}\\.`) })
      .first()
      .click()
    await agency.waitForURL(/\/assignments\/\d+$/)
    return new URL(agency.url()).pathname
  }

  // 4 is due on 20/6: asked to 30/6, offered 24/6, taken.
  const extended = await open('4')
  await agency.getByRole('link', { name: 'Xin gia hạn' }).click()
  await agency.getByLabel('Xin gia hạn đến ngày').fill('30/06/2022')
  await agency.getByLabel('Lý do').fill('Chờ thẩm định dự toán.')
  await cite(agency, '31/STTTT')
  await expectAccessible(agency)
  await agency.getByRole('button', { name: 'Gửi đề nghị gia hạn' }).click()
  await expect(agency.getByText('Đã ghi: Xin gia hạn')).toBeVisible()
  expect(await figure('Đang xin gia hạn')).toBe(1)
  await office.goto('/queue')
  await expectAccessible(office)
  await office.goto(`${extended}/extension/decision`)
  await office.getByLabel('Đề nghị một ngày khác').check()
  await office.getByLabel('Ngày đề nghị').fill('24/06/2022')
  await office.getByRole('button', { name: 'Ghi trả lời' }).click()
  await expect(office.getByText('Hãy ghi lý do: đơn vị đọc nguyên văn câu này.')).toBeVisible()
  await office.getByLabel('Lý do').fill('Cần trước kỳ họp.')
  await expectAccessible(office)
  await office.getByRole('button', { name: 'Ghi trả lời' }).click()
  await expect(office.getByText('Đã ghi: Đề nghị ngày gia hạn khác')).toBeVisible()
  await agency.goto(`${extended}/extension/reply`)
  await agency.getByLabel('Nhận ngày 24/06/2022').check()
  await expectAccessible(agency)
  await agency.getByRole('button', { name: 'Gửi trả lời' }).click()
  await expect(agency.getByText('Đã ghi: Nhận ngày gia hạn được đề nghị')).toBeVisible()
  await agency.goto(extended)
  await expect(agency.getByText('hạn gốc 20/06/2022 → gia hạn lần 1: 24/06/2022')).toBeVisible()
  await expectAccessible(agency)
  expect(await figure('Đang xin gia hạn')).toBe(0)

  // 5c is sent back as wrongly assigned; the Office insists.
  const sentBack = await open('5c')
  await agency.goto(`${sentBack}/objection/new`)
  await agency.getByLabel('Lý do').fill('Thuộc chức năng của Sở Nội vụ.')
  await expectAccessible(agency)
  await agency.getByRole('button', { name: 'Gửi trả lại' }).click()
  await expect(agency.getByText('Đã ghi: Trả lại vì giao không đúng')).toBeVisible()
  expect(await figure('Đơn vị trả lại vì giao không đúng')).toBe(1)
  await office.goto(`${sentBack}/objection/answer`)
  await expectAccessible(office)
  await office.getByLabel('Lý do').fill('Đúng chức năng.')
  await office.getByRole('button', { name: 'Giữ nguyên việc giao' }).click()
  await expect(office.getByText('Đã ghi: Giữ nguyên việc giao')).toBeVisible()
  expect(await figure('Đơn vị trả lại vì giao không đúng')).toBe(0)

  // Two districts overdue with 1b are suspended together and resumed together; yesterday is what it was.
  const [before, yesterday] = [await figure('Quá hạn'), await figure('Quá hạn', '2022-05-29')]
  await office.goto('/assignments?timeliness=overdue')
  await office.getByRole('link', { name: 'Chọn nhiều lượt giao để tạm dừng, hủy, chuyển đơn vị' }).click()
  await expectAccessible(office)
  const choose = async () => {
    for (const name of ['UBND huyện Nghĩa Hưng', 'UBND huyện Trực Ninh'])
      await office
        .getByRole('row')
        .filter({ hasText: 'Thông báo 128/TB-UBND' })
        .getByRole('checkbox', { name: `Chọn nội dung 1b, ${name}` })
        .check()
  }
  await choose()
  await office.getByRole('button', { name: 'Tạm dừng…' }).click()
  await expect(office.getByText('Tạm dừng từ hôm nay')).toHaveCount(2)
  await office.getByLabel('Lý do').fill('Chờ hướng dẫn của Bộ.')
  await cite(office, '60/UBND')
  await expectAccessible(office)
  const checked = office.url()
  await office.getByRole('button', { name: 'Tạm dừng: ghi 2 lượt giao' }).click()
  await expect(office.getByText('Cùng lúc với 1 lượt giao khác')).toBeVisible()
  expect([await figure('Quá hạn'), await figure('Quá hạn', '2022-05-29')]).toEqual([before - 2, yesterday])
  await office.goto(checked)
  await expect(office.getByText('2 lượt giao không ghi được như vậy')).toBeVisible()
  await office.goto(checked.replace('/suspend', '/resume'))
  await expect(office.getByText('Tiếp tục, hạn mới 20/05/2022')).toHaveCount(2)
  await office.getByLabel('Lý do').fill('Đã có hướng dẫn.')
  await cite(office, '61/UBND')
  await office.getByRole('button', { name: 'Tiếp tục thực hiện: ghi 2 lượt giao' }).click()
  await expect(office.getByText('Đã ghi: Tiếp tục thực hiện')).toBeVisible()
  expect(await figure('Quá hạn')).toBe(before)

  // 5c has no day; a later document sets one. Yesterday it had none.
  await office.goto(sentBack)
  await office.getByRole('link', { name: 'Nội dung 5c' }).click()
  await office.getByRole('link', { name: 'Điều chỉnh theo văn bản' }).click()
  await office.getByLabel('Thời hạn mới').fill('15/07/2022')
  await office.getByLabel('Lý do').fill('Theo Thông báo 140.')
  await cite(office, '140/TB-UBND')
  await expectAccessible(office)
  await office.getByRole('button', { name: 'Ghi điều chỉnh' }).click()
  await expect(office.getByText('Thời hạn mới: 15/07/2022').first()).toBeVisible()
  await expectAccessible(office)
  await agency.goto(sentBack)
  await expect(agency.getByText('hạn gốc không có → điều chỉnh theo văn bản: 15/07/2022')).toBeVisible()
  await agency.goto(`${sentBack}?day=2022-05-29`)
  await expect(agency.getByText('15/07/2022')).toHaveCount(0)
})
