export const FOUND_WORDS = {
  agency: 'Đơn vị',
  notice: 'Văn bản chỉ đạo',
  document: 'Văn bản được viện dẫn',
  directive: 'Nhiệm vụ',
  amendment: 'Điều chỉnh nhiệm vụ',
  plan: 'Kế hoạch đã đăng ký',
  report: 'Báo cáo tiến độ',
  completion: 'Báo cáo hoàn thành',
  evidence: 'Văn bản làm minh chứng',
}
