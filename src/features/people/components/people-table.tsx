import type { ReactNode } from 'react'
import { type PersonRole, stateOf } from '#domain/people.ts'
import { PERSON_STATE_WORDS, postWords } from '#lib/vi/people.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextLink } from '#ui/text-link.tsx'
import { contactWords } from './contact-fields.tsx'

type Row = {
  id: number
  username: string
  fullName: string
  email: string | null
  phone: string | null
  title: string
  role: PersonRole
  isAgencyAdmin: boolean
  isHead: boolean
  agencyName: string
  hasPassword: boolean
  isDisabled: boolean
}

const TONES = { invited: 'warn', active: 'plain', disabled: 'quiet' } as const

export function StateTag({ person }: { person: { hasPassword: boolean; isDisabled: boolean } }) {
  const state = stateOf(person)
  return <Tag tone={TONES[state]}>{PERSON_STATE_WORDS[state]}</Tag>
}

/** A directory for everybody; names to sign in with, roles and states only for who looks after people. */
export function PeopleTable({ rows, isManaged, empty }: { rows: readonly Row[]; isManaged: boolean; empty: ReactNode }) {
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: 'Họ và tên',
      isRowHeader: true,
      value: ({ fullName }) => fullName,
      cell: isManaged
        ? ({ id, fullName, username }) => (
            <>
              <TextLink href={`/people/${id}`}>{fullName}</TextLink>
              <small className="block font-normal">{username}</small>
            </>
          )
        : undefined,
    },
    { key: 'title', header: 'Chức vụ', value: ({ title }) => title },
    { key: 'agency', header: 'Đơn vị', value: ({ agencyName }) => agencyName },
    { key: 'contact', header: 'Liên hệ', value: contactWords },
  ]
  const managed: Column<Row>[] = [
    { key: 'role', header: 'Vai trò', value: ({ role, isAgencyAdmin, isHead }) => postWords(role, isAgencyAdmin, isHead) },
    { key: 'state', header: 'Tình trạng', value: (row) => PERSON_STATE_WORDS[stateOf(row)], cell: (row) => <StateTag person={row} /> },
  ]
  return (
    <Table
      caption="Danh sách người dùng"
      isCaptionHidden
      columns={isManaged ? [...columns, ...managed] : columns}
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={empty}
    />
  )
}
