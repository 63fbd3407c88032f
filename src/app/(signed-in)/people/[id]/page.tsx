import type { Metadata } from 'next'
import { resetFactor } from '#features/factors/actions.ts'
import { hasFactor } from '#features/factors/data.ts'
import { enablePerson, resetPerson } from '#features/people/actions.ts'
import { contactWords } from '#features/people/components/contact-fields.tsx'
import { Frame } from '#features/people/components/frame.tsx'
import { StateTag } from '#features/people/components/people-table.tsx'
import { heldBy, postsOf } from '#features/people/data.ts'
import { db } from '#lib/prisma.ts'
import { dmy } from '#lib/vi/day.ts'
import { postWords } from '#lib/vi/people.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Columns } from '#ui/columns.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { loadPerson, type PersonParams } from './load.ts'

export const metadata: Metadata = { title: 'Người dùng' }

export default async function PersonPage({ params }: { params: PersonParams }) {
  const { signed, person, mayEdit, hidden, path } = await loadPerson(params)
  const [posts, held, isTwoStep] = await Promise.all([
    postsOf(db(), person.id, signed.today),
    heldBy(db(), person.id, person.agencyId),
    mayEdit && hasFactor(db(), person.id),
  ])
  const holds = [held.isOnDuty && 'đầu mối nhận nhắc việc', held.assignments.length > 0 && `${held.assignments.length} việc đang xử lý`]
  return (
    <Frame signed={signed} current="/people">
      <PageHeader
        title={person.fullName}
        caption={person.agencyName}
        tags={<StateTag person={person} />}
        actions={
          mayEdit && (
            <>
              <ButtonLink href={`${path}/post`}>Đổi đơn vị, vai trò</ButtonLink>
              <ButtonLink href={`${path}/contact`} tone="quiet">
                Sửa họ tên, liên hệ
              </ButtonLink>
              <ButtonLink href={`${path}/handover`} tone="quiet">
                Bàn giao
              </ButtonLink>
              {!person.isDisabled && (
                <ButtonLink href={`${path}/disable`} tone="quiet">
                  Khóa tài khoản
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <Columns
        side={
          mayEdit ? (
            <Access person={person} hidden={hidden} isTwoStep={isTwoStep} />
          ) : (
            <p>Không ai tự đổi quyền hay tự khóa tài khoản của mình.</p>
          )
        }
      >
        <SummaryList
          rows={[
            { key: 'Tên đăng nhập', value: person.username },
            { key: 'Liên hệ', value: contactWords(person) || 'chưa ghi' },
            { key: 'Chức vụ', value: person.title },
            { key: 'Đơn vị', value: person.agencyName },
            { key: 'Vai trò', value: postWords(person.role, person.isAgencyAdmin, person.isHead) },
            { key: 'Đang giữ', value: holds.filter(Boolean).join(', ') || 'không có' },
          ]}
        />
        <p>
          <TextLink href={`/audit?person=${person.id}`}>Việc người này đã làm</TextLink>
        </p>
        <Table
          caption="Quá trình công tác"
          columns={[
            { key: 'agency', header: 'Đơn vị', isRowHeader: true, value: ({ agencyName }) => agencyName },
            { key: 'title', header: 'Chức vụ', value: ({ title }) => title },
            { key: 'role', header: 'Vai trò', value: ({ role, isAgencyAdmin, isHead }) => postWords(role, isAgencyAdmin, isHead) },
            { key: 'from', header: 'Từ ngày', value: ({ from }) => dmy(from) },
            { key: 'to', header: 'Trước ngày', value: ({ to }) => to && dmy(to) },
          ]}
          rows={posts}
          rowKey={({ id }) => String(id)}
        />
      </Columns>
    </Frame>
  )
}

type AccessProps = { person: { isDisabled: boolean }; hidden: Record<string, string>; isTwoStep: boolean }

function Access({ person, hidden, isTwoStep }: AccessProps) {
  return person.isDisabled ? (
    <Section title="Mở lại tài khoản">
      <Form action={enablePerson} submit="Mở lại tài khoản" title="Mở lại tài khoản" hidden={hidden} tone="quiet">
        <p>Mật khẩu cũ dùng được trở lại. Nếu không còn nhớ, hãy cấp mã mới sau khi mở.</p>
      </Form>
    </Section>
  ) : (
    <>
      <Section title="Quên mật khẩu">
        <Form action={resetPerson} submit="Cấp mã mới" title="Cấp mã mới" hidden={hidden} tone="quiet">
          <p>Mật khẩu hiện tại thôi dùng được, mọi phiên làm việc kết thúc ngay. Mã mới có hiệu lực 24 giờ.</p>
        </Form>
      </Section>
      {isTwoStep && (
        <Section title="Mất điện thoại và mã dự phòng">
          <Form action={resetFactor} submit="Gỡ đăng nhập hai bước" title="Gỡ đăng nhập hai bước" hidden={hidden} tone="quiet">
            <p>Chỉ gỡ khi đã gặp hoặc gọi đúng người. Mọi phiên của người này kết thúc; lần đăng nhập sau chỉ cần mật khẩu rồi cài lại.</p>
          </Form>
        </Section>
      )}
    </>
  )
}
