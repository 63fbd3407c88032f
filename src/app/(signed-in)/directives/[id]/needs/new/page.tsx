import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { shortened } from '#features/assignments/components/directive-link.tsx'
import { addNeed } from '#features/dependencies/actions.ts'
import { BesideSentence } from '#features/directives/components/beside-sentence.tsx'
import { directivesOf } from '#features/directives/data.ts'
import { noticeText } from '#features/notices/data.ts'
import { Frame } from '#features/people/components/frame.tsx'
import { db } from '#lib/prisma.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Select } from '#ui/select.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { type DirectiveParams, loadDirective } from '../../load.ts'

const TITLE = 'Thêm nhiệm vụ phải chờ'
export const metadata: Metadata = { title: TITLE }

export default async function NeedPage({ params }: { params: DirectiveParams }) {
  const { signed, directive, path } = await loadDirective(params)
  const { actor, today } = signed
  if (!can(actor, 'dependency.edit', {})) forbidden()
  const [others, text] = await Promise.all([directivesOf(db(), actor, directive.noticeId, today), noticeText(db(), directive.noticeId)])
  const needed = others.filter(({ id, kind }) => id !== directive.id && kind !== 'norm' && kind !== 'standing')
  return (
    <Frame signed={signed} current="/notices">
      <PageHeader
        title={TITLE}
        caption={<TextLink href={path}>Nội dung {directive.ref}</TextLink>}
        lead="Khi đơn vị phải nộp trước quá hạn, lý do ấy hiện ở lượt giao đang chờ và ở trang Tổng quan. Thời hạn của ai vẫn là của người ấy."
      />
      <BesideSentence text={text} directive={directive}>
        <Form
          action={addNeed}
          submit={TITLE}
          title={TITLE}
          hidden={{ directiveId: String(directive.id), _key: randomUUID() }}
          cancelHref={path}
        >
          <Select
            name="needsId"
            label={`Nội dung ${directive.ref} chờ kết quả của`}
            placeholder="Chọn nhiệm vụ trong cùng văn bản"
            options={needed.map(({ id, ref, text: words }) => ({ value: String(id), label: `${ref}. ${shortened(words)}` }))}
          />
        </Form>
      </BesideSentence>
    </Frame>
  )
}
