import { hourMinute } from '#lib/vi/day.ts'
import { Table } from '#ui/table.tsx'

type Code = { personId: number; username: string; fullName: string; agencyName: string; code: string; expiresAt: Date }

/** Codes to be printed and handed over, one line for each person. */
export function CodeSheet({ codes }: { codes: readonly Code[] }) {
  return (
    <Table
      caption="Mã đặt mật khẩu, dùng một lần trong 24 giờ"
      columns={[
        { key: 'name', header: 'Họ và tên', isRowHeader: true, value: ({ fullName }) => fullName },
        { key: 'agency', header: 'Đơn vị', value: ({ agencyName }) => agencyName },
        { key: 'username', header: 'Tên đăng nhập', value: ({ username }) => username },
        { key: 'code', header: 'Mã dùng một lần', value: ({ code }) => code, cell: ({ code }) => <code className="nowrap">{code}</code> },
        { key: 'until', header: 'Hết hạn lúc', value: ({ expiresAt }) => `${hourMinute(expiresAt)} ngày mai` },
      ]}
      rows={codes}
      rowKey={({ personId }) => String(personId)}
    />
  )
}
