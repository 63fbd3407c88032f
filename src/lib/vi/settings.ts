import { SETTINGS, type SettingKey, type SettingValue } from '#domain/settings.ts'

type Words = { title: string; effect: string; unit?: string; yes?: string; no?: string }

/** What each setting is called, and what it changes. */
export const SETTING_WORDS: Record<SettingKey, Words> = {
  provinceName: { title: 'Tên tỉnh, thành phố', effect: 'Hiện ở cuối mỗi trang và trên bản in. Ví dụ: Nam Định.' },
  provinceCode: { title: 'Mã định danh của tỉnh', effect: 'Ghi kèm tên tỉnh trên bản in. Ví dụ: H40.' },
  isBeforeInclusive: {
    title: 'Cách hiểu “trước ngày”',
    effect: 'Áp dụng cho văn bản ban hành từ ngày đổi; hạn của văn bản đã giao không đổi. Bảng tổng quan ghi rõ cách hiểu này.',
    yes: 'Tính cả ngày đó là đúng hạn',
    no: 'Không tính ngày đó: hạn cuối là ngày liền trước',
  },
  dueSoonWorkingDays: {
    title: 'Sắp đến hạn',
    effect: 'Việc còn không quá số ngày làm việc này thì vào mục Sắp đến hạn.',
    unit: 'ngày làm việc',
  },
  silentDays: {
    title: 'Lâu không có thông tin',
    effect: 'Việc chưa xong mà quá số ngày này không có kế hoạch hay báo cáo thì vào mục Lâu không báo cáo.',
    unit: 'ngày',
  },
  aheadDays: {
    title: 'Tạo trước kỳ báo cáo',
    effect: 'Kỳ của việc định kỳ được tạo trước ngày đến hạn chừng này ngày; kỳ kế tiếp luôn có sẵn.',
    unit: 'ngày',
  },
  standingNoteMonths: {
    title: 'Kỳ ghi nhận việc thường xuyên',
    effect: 'Mỗi kỳ, đơn vị được nhắc ghi một lần tình hình thực hiện; việc này không tính quá hạn.',
    unit: 'tháng',
  },
  standingSilentDays: {
    title: 'Việc thường xuyên lâu không ghi nhận',
    effect: 'Việc thường xuyên, định kỳ không có ghi nhận quá số ngày này được cảnh báo.',
    unit: 'ngày',
  },
  behindWorkingDays: {
    title: 'Nguy cơ chậm: gần đến hạn',
    effect: 'Việc còn không quá số ngày này mà tiến độ thấp thì cảnh báo nguy cơ chậm. Ghi 0 để tắt.',
    unit: 'ngày làm việc',
  },
  behindPercent: {
    title: 'Nguy cơ chậm: tiến độ thấp',
    effect: 'Tiến độ dưới mức này khi gần đến hạn bị coi là thấp.',
    unit: '%',
  },
  planWorkingDays: {
    title: 'Nguy cơ chậm: chưa có kế hoạch',
    effect: 'Việc có thời hạn mà quá số ngày này chưa đăng ký kế hoạch thì cảnh báo. Ghi 0 để tắt.',
    unit: 'ngày làm việc',
  },
  riskOfSilence: {
    title: 'Nguy cơ chậm: lâu không có thông tin',
    effect: 'Cảnh báo khi việc chưa xong lâu không có kế hoạch hay báo cáo.',
    yes: 'Cảnh báo',
    no: 'Không cảnh báo',
  },
  riskOfLateInput: {
    title: 'Nguy cơ chậm: chờ đơn vị khác',
    effect: 'Cảnh báo khi đơn vị phải nộp trước đã quá hạn.',
    yes: 'Cảnh báo',
    no: 'Không cảnh báo',
  },
  riskOfObstacle: {
    title: 'Nguy cơ chậm: vướng mắc',
    effect: 'Cảnh báo khi báo cáo gần nhất nêu vướng mắc.',
    yes: 'Cảnh báo',
    no: 'Không cảnh báo',
  },
  riskOfDoubt: {
    title: 'Nguy cơ chậm: đơn vị tự đánh giá',
    effect: 'Cảnh báo khi đơn vị tự đánh giá chưa chắc hoàn thành.',
    yes: 'Cảnh báo',
    no: 'Không cảnh báo',
  },
  verificationWorkingDays: {
    title: 'Thời hạn xác nhận kết quả',
    effect:
      'Kết quả, đề nghị gia hạn và việc trả lại chờ lâu hơn được đánh dấu ở mục Chờ xác nhận và tính là quá hạn của Văn phòng ở Tổng quan. Không ảnh hưởng thời hạn của đơn vị.',
    unit: 'ngày làm việc',
  },
  entryWorkingDays: {
    title: 'Thời hạn nhập và giao văn bản',
    effect: 'Văn bản giao muộn hơn, tính từ ngày ban hành, được đánh dấu ở danh sách Văn bản và tính là quá hạn của Văn phòng ở Tổng quan.',
    unit: 'ngày làm việc',
  },
  reportLastDay: {
    title: 'Ngày chốt kỳ báo cáo tháng',
    effect:
      'Báo cáo tiến độ của mỗi việc chưa xong phải gửi mỗi tháng một lần, muộn nhất vào ngày này; 31 là ngày cuối tháng. Tỷ lệ đã báo cáo ở trang Tổng quan tính theo kỳ này.',
  },
  evidenceGigabytesPerDay: {
    title: 'Dung lượng tệp minh chứng mỗi ngày',
    effect: 'Mỗi đơn vị tải lên tối đa bấy nhiêu trong một ngày; quá mức thì hệ thống từ chối kèm lời giải thích. Một tệp không quá 50 MB.',
    unit: 'GB mỗi đơn vị',
  },
  officeEnters: {
    title: 'Văn phòng nhập và giao văn bản',
    effect: 'Nếu không, chỉ quản trị nhập, giao và bỏ văn bản; Văn phòng vẫn xem được.',
    yes: 'Có',
    no: 'Không',
  },
  adminReadsEvidence: {
    title: 'Quản trị xem minh chứng',
    effect: 'Nếu không, quản trị thấy tình trạng của mọi lượt giao nhưng không mở được tệp minh chứng.',
    yes: 'Có',
    no: 'Không',
  },
  agenciesSeeAll: {
    title: 'Đơn vị xem nhau trong cùng nhiệm vụ',
    effect:
      'Nếu có, đơn vị được giao một nhiệm vụ thấy tên và giai đoạn của các đơn vị khác cùng được giao nhiệm vụ đó, không thấy báo cáo hay minh chứng.',
    yes: 'Có',
    no: 'Không',
  },
  headMustSubmit: {
    title: 'Thủ trưởng nộp báo cáo hoàn thành',
    effect:
      'Nếu có, chỉ người được đánh dấu nộp báo cáo và quản trị của đơn vị nộp được báo cáo hoàn thành; người khác soạn sẵn bản nháp cho họ. Không áp dụng với đăng ký kế hoạch và báo cáo tiến độ.',
    yes: 'Có',
    no: 'Không: mọi cán bộ của đơn vị nộp được',
  },
  publicPage: {
    title: 'Trang công khai',
    effect:
      'Nếu có, ai cũng xem được số liệu tổng hợp của cả tỉnh tại địa chỉ /results mà không cần đăng nhập. Trang không có tên người, tên đơn vị, nội dung hay tệp.',
    yes: 'Mở',
    no: 'Không mở',
  },
  adminSecondFactor: {
    title: 'Đăng nhập hai bước: quản trị',
    effect: 'Nếu bắt buộc, quản trị chưa cài bước hai phải cài ngay khi đăng nhập rồi mới làm việc được.',
    yes: 'Bắt buộc',
    no: 'Không bắt buộc',
  },
  officeSecondFactor: {
    title: 'Đăng nhập hai bước: Văn phòng',
    effect: 'Nếu bắt buộc, người của Văn phòng chưa cài bước hai phải cài ngay khi đăng nhập rồi mới làm việc được.',
    yes: 'Bắt buộc',
    no: 'Không bắt buộc',
  },
}

export const SETTING_GROUPS: { title: string; keys: SettingKey[] }[] = [
  { title: 'Tỉnh', keys: ['provinceName', 'provinceCode'] },
  { title: 'Thời hạn và nhắc việc', keys: ['isBeforeInclusive', 'dueSoonWorkingDays', 'silentDays'] },
  {
    title: 'Cảnh báo nguy cơ chậm',
    keys: ['behindWorkingDays', 'behindPercent', 'planWorkingDays', 'riskOfSilence', 'riskOfLateInput', 'riskOfObstacle', 'riskOfDoubt'],
  },
  { title: 'Việc định kỳ, thường xuyên', keys: ['aheadDays', 'standingNoteMonths', 'standingSilentDays'] },
  {
    title: 'Xác nhận, nhập liệu, báo cáo',
    keys: ['verificationWorkingDays', 'entryWorkingDays', 'reportLastDay', 'evidenceGigabytesPerDay'],
  },
  { title: 'Quyền', keys: ['officeEnters', 'headMustSubmit', 'agenciesSeeAll', 'adminReadsEvidence', 'publicPage'] },
  { title: 'Đăng nhập', keys: ['adminSecondFactor', 'officeSecondFactor'] },
]

export function settingValueWords(key: SettingKey, value: SettingValue): string {
  const { yes = '', no = '', unit } = SETTING_WORDS[key]
  if (SETTINGS[key].kind === 'flag') return value ? yes : no
  if (value === '') return 'chưa ghi'
  return unit ? `${value} ${unit}` : String(value)
}

/** The name and code of the province, as a line at the foot of a page. */
export const provinceWords = ({ provinceName, provinceCode }: { provinceName: string; provinceCode: string }): string =>
  [provinceName, provinceCode && `(${provinceCode})`].filter(Boolean).join(' ')
