import { answersOf2022, noticeText } from '../support/samples.ts'
import { STORED } from './files.ts'
import { PEOPLE_LIST } from './world.ts'

const document = { documentNumber: '15/KH-UBND', documentOn: '18/05/2022', documentIssuer: 'UBND huyện' }
const answers = Object.fromEntries(Object.entries(answersOf2022()).map(([id, { choice }]) => [`q:${id}`, choice]))

const direct = {
  orderedBy: 'Chủ tịch UBND tỉnh',
  orderedOn: '30/05/2022',
  way: 'meeting',
  text: 'Báo cáo tình hình.',
  kind: 'one_off',
  setCodes: ['huyen-thanh-pho'],
  deskAgencyId: '1',
}
const OWN_WORDS = 'bốn con mèo xanh ngủ trưa'
const post = { post: 'agency', title: 'Chuyên viên', from: '30/05/2022' }

const MONTHLY = {
  frequency: 'monthly',
  weekday: '5',
  dayOfMonth: '25',
  when: 'within',
  holidayRule: 'before',
  startsOn: '30/05/2022',
}

const changing = (id: string, revision = '1') => ({ chosenIds: [`${id}.${revision}`], reason: 'theo chỉ đạo', ...document })

/** A form of each act that has nothing wrong with it. */
export const FORMS: Record<string, (id: string, more: Record<string, string>) => object> = {
  'notice.draft': () => ({ text: noticeText().replaceAll('128/TB-UBND', '132/TB-UBND') }),
  'source.receive': () => ({ ...STORED, name: 'a.pdf' }),
  'source.cancel': (fileId) => ({ fileId }),
  'source.draft': (fileId) => ({ fileId, text: noticeText().replaceAll('128/TB-UBND', '135/TB-UBND') }),
  'notice.answer': (noticeId) => ({ noticeId, number: '130/TB-UBND', issuedOn: '12/05/2022', issuer: 'UBND tỉnh', ...answers }),
  'notice.publish': (noticeId) => ({ noticeId, directiveCount: '18', assignmentCount: '265' }),
  'notice.withdraw': (noticeId) => ({ noticeId }),
  'notice.correct': (noticeId) => ({ noticeId, ref: '6', kind: 'target', people: 'read', due: 'read', route: 'read' }),
  'notice.drop_clause': (noticeId) => ({ noticeId, ref: '6' }),
  'notice.restore_clause': (noticeId) => ({ noticeId, ref: '6' }),
  'notice.add_clause': (noticeId) => ({ noticeId, words: 'Toàn văn Thông báo số' }),
  'notice.split_clause': (noticeId) => ({ noticeId, ref: '6', begins: 'Trong đó tập trung' }),
  'notice.merge_clause': (noticeId) => ({ noticeId, ref: '3d' }),
  'notice.unshape_clause': (noticeId) => ({ noticeId, ref: '6-1' }),
  'notice.move_clause': (noticeId) => ({ noticeId, ref: '6', after: 'first' }),
  'notice.match_name': (noticeId) => ({ noticeId, words: 'Sở Quy hoạch', stands: 'a1' }),
  'plan.register': (assignmentId) => ({ assignmentId, what: 'a', how: 'b', check: 'c', otherwise: 'd' }),
  'progress.report': (assignmentId) => ({ assignmentId, done: 'a', percent: '40' }),
  'progress.draft': (assignmentId) => ({ assignmentId, done: 'a', percent: 'bốn mươi' }),
  'completion.draft': (assignmentId) => ({ assignmentId, summary: 'a' }),
  'evidence.attach': (assignmentId) => ({ assignmentId, purpose: 'progress', ...STORED, name: 'a.pdf', type: 'pdf' }),
  'evidence.remove': (fileId) => ({ fileId }),
  'completion.submit': (assignmentId) => ({ assignmentId, summary: 'a', ...document }),
  'completion.accept': (assignmentId) => ({ assignmentId }),
  'completion.return': (assignmentId) => ({ assignmentId, reason: 'thiếu' }),
  'assignment.exempt': (assignmentId) => ({ assignmentId, reason: 'đã ban hành', ...document }),
  'occurrence.schedule': (directiveId) => ({ directiveId, ...MONTHLY }),
  'lead.name': (directiveId, { agencyId = '1' }) => ({ directiveId, agencyId, reason: 'ý kiến chỉ đạo' }),
  'coordinator.name': (assignmentId, { agencyId = '1' }) => ({ assignmentId, agencyId }),
  'assignment.pass_on': (assignmentId) => ({ assignmentId, unit: 'Phòng Tổng hợp' }),
  'assignment.suspend': (id, { revision }) => changing(id, revision),
  'assignment.resume': (id, { revision }) => changing(id, revision),
  'assignment.cancel': (id, { revision }) => changing(id, revision),
  'assignment.reassign': (id, { revision, toAgencyId }) => ({
    ...changing(id, revision),
    agencyId: toAgencyId ?? '1',
    dueOn: '30/06/2022',
  }),
  'assignment.object': (assignmentId) => ({ assignmentId, reason: 'không thuộc chức năng' }),
  'assignment.insist': (assignmentId) => ({ assignmentId, reason: 'đúng chức năng' }),
  'extension.request': (assignmentId) => ({ assignmentId, proposedOn: '30/06/2022', reason: 'chờ dự toán', ...document }),
  'extension.decide': (assignmentId) => ({ assignmentId, verdict: 'granted' }),
  'extension.reply': (assignmentId) => ({ assignmentId, reply: 'withdrawn' }),
  'demonstration.advance': () => ({ to: '02/06/2022' }),
  'demonstration.leave': () => ({}),
  'session.end': () => ({}),
  'session.revoke': () => ({ which: 'others' }),
  'password.change': () => ({ current: 'chuyendoiso-2022', password: OWN_WORDS, again: OWN_WORDS }),
  'person.invite': (agencyId) => ({ agencyId, username: 'moi.den', fullName: 'Đỗ Văn Lâm', ...post }),
  'person.post': (personId, { agencyId, recipientId }) => ({ personId, agencyId, recipientId, ...post }),
  'person.correct': (personId) => ({ personId, fullName: 'Đỗ Văn Lâm', email: 'lam@namdinh.gov.vn' }),
  'profile.correct': () => ({ fullName: 'Đỗ Văn Lâm', phone: '0228 3649 888' }),
  'person.reset': (personId) => ({ personId }),
  'person.disable': (personId, { recipientId }) => ({ personId, recipientId, reason: 'nghỉ hưu' }),
  'person.enable': (personId) => ({ personId }),
  'person.hand_over': (personId, { recipientId }) => ({ personId, recipientId }),
  'people.list': () => ({ source: PEOPLE_LIST }),
  'people.enter': (listId) => ({ listId }),
  'duty.give': (agencyId, { newcomerId }) => ({ agencyId, personId: newcomerId }),
  'direct.draft': () => ({ ...direct }),
  'direct.publish': (noticeId) => ({ noticeId, assignmentCount: '10' }),
  'agencies.draft': () => ({ source: 'Sở Du lịch; Sở DL; SDL; Sở' }),
  'agencies.enter': (listId) => ({ listId }),
  'setting.change': () => ({ key: 'silentDays', value: '20', from: '30/05/2022' }),
  'holiday.add': () => ({ on: '27/06/2022', name: 'Nghỉ theo lệnh', type: 'off' }),
  'holiday.remove': () => ({ on: '02/09/2022' }),
  'agency.add': () => ({ name: 'Sở Du lịch', shortName: 'Sở DL', level: 'province', from: '30/05/2022' }),
  'agency.rename': (agencyId) => ({ agencyId, name: 'UBND thành phố Mới', shortName: 'TP Mới', from: '30/05/2022' }),
  'agency.end': (agencyId) => ({ agencyId, on: '31/05/2022' }),
  'alias.add': (agencyId) => ({ agencyId, alias: 'tên gặp trong văn bản' }),
  'alias.remove': (agencyId, { aliasId = '999999' }) => ({ agencyId, aliasId }),
  'set.add': () => ({ name: 'Các xã' }),
  'set.edit': (setId) => ({ setId, name: 'Các huyện và thành phố' }),
  'member.add': (setId, { agencyId = '1' }) => ({ setId, agencyIds: [agencyId], from: '30/05/2022' }),
  'member.remove': (setId, { memberId = '1' }) => ({ setId, agencyIds: [memberId], from: '30/05/2022' }),
  'duty.end': (agencyId, { recipientId }) => ({ agencyId, personId: recipientId }),
}
