import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { can } from '#domain/permissions.ts'
import { readableSource } from '#features/sources/data.ts'
import { requireActor } from '#lib/actor.ts'
import { db } from '#lib/prisma.ts'
import { Failed } from './failed.tsx'
import { Reading } from './reading.tsx'

type Props = { params: Promise<{ id: string }> }

async function load(params: Props['params']) {
  const signed = await requireActor()
  const { id } = await params
  const file = /^[1-9]\d{0,8}$/.test(id) ? await readableSource(db(), signed.actor, Number(id)) : null
  if (!file || (!file.noticeId && !can(signed.actor, 'notice.draft', {}))) notFound()
  return { signed, file }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { file } = await load(params)
  return { title: `${file.state === 'reading' ? 'Đang đọc' : 'Tệp'} ${file.name}` }
}

/** What becomes of a file handed in: it is being read, it has become a notice, or it has not and says why. */
export default async function SourcePage({ params }: Props) {
  const { signed, file } = await load(params)
  if (file.noticeId !== null) redirect(`/notices/${file.noticeId}`)
  return file.state === 'reading' ? <Reading signed={signed} file={file} /> : <Failed signed={signed} file={file} />
}
