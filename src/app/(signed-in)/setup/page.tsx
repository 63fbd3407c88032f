import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { listAgencies } from '#features/agencies/data.ts'
import { listNotices } from '#features/notices/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { countPeople } from '#features/people/data.ts'
import { settingHistory } from '#features/settings/data.ts'
import { db } from '#lib/prisma.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Tag } from '#ui/tag.tsx'
import { TaskList } from '#ui/task-list.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { requireSetup } from './load.ts'

export const metadata: Metadata = { title: 'Thiết lập ban đầu' }

export default async function SetupPage() {
  const signed = await requireSetup()
  const { provinceName, provinceCode } = signed.province
  const [agencies, peopleCount, settings, notices] = await Promise.all([
    listAgencies(db(), signed.today),
    countPeople(db()),
    settingHistory(db()),
    listNotices(db(), signed.actor),
  ])
  const others = agencies.filter(({ isOffice }) => !isOffice).length
  const changed = new Set(settings.map(({ key }) => key).filter((key) => !key.startsWith('province'))).size
  const steps = [
    { label: 'Tên tỉnh', href: '/settings/provinceName', done: provinceName, todo: 'Chưa ghi' },
    { label: 'Mã định danh của tỉnh', href: '/settings/provinceCode', done: provinceCode, todo: 'Chưa ghi' },
    { label: 'Các đơn vị', href: '/setup/agencies', done: others > 0 && `Văn phòng và ${others} đơn vị`, todo: 'Mới có Văn phòng' },
    { label: 'Người dùng', href: '/people', done: peopleCount > 1 && `${peopleCount} người`, todo: 'Mới có anh/chị' },
    {
      label: 'Cài đặt và ngày nghỉ',
      href: '/settings',
      done: changed > 0 && `Đã đổi ${changed} cài đặt`,
      todo: 'Đang dùng giá trị ban đầu',
    },
    { label: 'Văn bản đầu tiên', href: '/notices/new', done: notices.length > 0 && `${notices.length} văn bản`, todo: 'Chưa nhập' },
  ]
  const left = steps.filter((step) => !step.done).length
  return (
    <Frame signed={signed} current="/settings">
      <PageHeader
        title="Thiết lập ban đầu"
        lead={
          left === 0
            ? 'Mọi việc đã có. Trang này vẫn mở lại được từ trang Cài đặt.'
            : `Còn ${left} việc. Làm theo thứ tự, dừng lại lúc nào cũng được.`
        }
      />
      <TaskList items={steps.map(({ label, href, done, todo }) => ({ label, href, state: done || <Open>{todo}</Open> }))} />
      <p>
        Danh mục đơn vị sửa được về sau ở trang <TextLink href="/agencies">Đơn vị</TextLink>.
      </p>
    </Frame>
  )
}

const Open = ({ children }: { children: ReactNode }) => (
  <Tag tone="warn" shape="○">
    {children}
  </Tag>
)
