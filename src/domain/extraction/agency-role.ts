import { endOf, mention, type One } from './agency-reading.ts'
import { matchAt, type Source } from './source.ts'

// "Yêu cầu chủ đầu tư (Công ty …)": a part in the works stands for its holder.
const ROLE = /(?:chủ đầu tư|nhà đầu tư|nhà thầu|chủ dự án|đơn vị (?:thi công|tư vấn|vận hành|quản lý dự án))(?: dự án)?(?!\p{L})/uy

// "Nhà đầu tư BOT Khánh Lộc"
const NAME_AFTER = / \p{Lu}[\p{L}&]*(?: \p{Lu}[\p{L}&]*){0,5}/uy

export function readRole(source: Source, at: number): One | null {
  const role = endOf(matchAt(source.lower, ROLE, at))
  const end = role === null ? null : (endOf(matchAt(source.text, NAME_AFTER, role)) ?? role)
  return end === null ? null : { mentions: [mention(source, { start: at, end }, 'agency')], end, ellipsis: null }
}
