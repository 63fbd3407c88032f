import type { Role } from '#domain/permissions.ts'

export type Guide = {
  title: string
  /** Name of its picture, and the page the picture is of: made anew by `npm run help`. */
  picture?: { name: string; path: string; alt: string }
  steps: string[]
}

export type Reader = Exclude<Role, 'system'>

export const READER_WORDS: Record<Reader, string> = {
  agency: 'Đơn vị thực hiện',
  office: 'Văn phòng UBND tỉnh',
  committee: 'Ban Chỉ đạo',
  admin: 'Quản trị',
}

/** What each reader does here, in the order of their day. */
export const GUIDES: Record<Reader, Guide[]> = {
  agency: [
    {
      title: 'Xem việc của đơn vị',
      picture: { name: 'work', path: '/work', alt: 'Trang Việc của đơn vị: việc quá hạn và sắp đến hạn đứng trên cùng' },
      steps: [
        'Mở “Việc của đơn vị”. Việc gấp đứng trên: quá hạn, bị trả lại, phải giải trình, rồi đến việc sắp đến hạn.',
        'Bấm vào một việc để thấy câu chỉ đạo trong văn bản, thời hạn và những gì đã gửi.',
      ],
    },
    {
      title: 'Đăng ký kế hoạch, báo cáo tiến độ',
      steps: [
        'Ở trang của lượt giao, bấm “Đăng ký kế hoạch” khi mới nhận việc; ghi các mốc và sản phẩm.',
        'Bấm “Báo cáo tiến độ” mỗi kỳ: đã làm gì, đạt bao nhiêu phần trăm, vướng ở đâu, cần ai giải quyết.',
        'Chưa xong thì “Lưu nháp”. Bản nháp không tính là đã báo cáo.',
      ],
    },
    {
      title: 'Nộp kết quả, xin gia hạn, giải trình',
      picture: { name: 'queue', path: '/queue', alt: 'Trang Chờ xác nhận: những gì đã nộp và đang chờ trả lời' },
      steps: [
        'Bấm “Báo cáo hoàn thành”, kèm số, ngày văn bản hoặc tệp. Nộp đúng hạn thì không bị tính quá hạn trong lúc chờ xác nhận.',
        'Bị trả lại thì thời hạn chạy tiếp: đọc lý do, bổ sung rồi nộp lại.',
        'Xin gia hạn trước khi đến hạn, kèm văn bản. Thời hạn chỉ đổi khi được đồng ý; hạn gốc luôn được giữ.',
        'Có yêu cầu giải trình thì trả lời ngay ở trang của lượt giao; yêu cầu có hạn riêng.',
      ],
    },
  ],
  office: [
    {
      title: 'Nhập văn bản và giao nhiệm vụ',
      picture: { name: 'notices', path: '/notices', alt: 'Trang Văn bản: các thông báo đã nhập và số nhiệm vụ của từng văn bản' },
      steps: [
        'Mở “Văn bản”, bấm “Nhập thông báo”: dán toàn văn hoặc tải tệp lên.',
        'Xem từng thẻ bên cạnh câu gốc; trả lời những câu hỏi mà văn bản không nói rõ.',
        'Trang kiểm tra ghi đúng số nhiệm vụ và lượt giao sẽ tạo. Chưa bấm “Giao nhiệm vụ” thì chưa ai nhận được gì.',
      ],
    },
    {
      title: 'Xác nhận, trả lại, gia hạn',
      picture: { name: 'office-queue', path: '/queue', alt: 'Trang Chờ xác nhận của Văn phòng: kết quả chờ lâu nhất đứng trên' },
      steps: [
        'Mở “Chờ xác nhận”. Việc chờ lâu nhất đứng trên; quá thời gian quy định có dấu “!”.',
        'Đọc câu chỉ đạo, báo cáo và minh chứng rồi “Xác nhận hoàn thành” hoặc “Trả lại” kèm lý do.',
        'Đề nghị gia hạn: đồng ý, đề nghị ngày khác, hoặc không đồng ý kèm lý do.',
      ],
    },
    {
      title: 'Theo dõi và lấy số liệu',
      picture: { name: 'list', path: '/assignments?timeliness=overdue', alt: 'Danh sách lượt giao quá hạn với các điều kiện lọc' },
      steps: [
        'Mỗi con số ở “Tổng quan” là một danh sách: bấm vào là mở đúng danh sách đó.',
        'Dưới mỗi bảng có “Tải về” .xlsx và .csv: đúng các dòng đang thấy, cuối bảng ghi điều kiện lọc, thời điểm và mã nhật ký.',
        'Ô “Tính đến ngày” mở lại số liệu của bất kỳ ngày nào đã qua.',
      ],
    },
  ],
  committee: [
    {
      title: 'Nhìn một trang',
      picture: { name: 'dashboard', path: '/', alt: 'Trang Tổng quan: việc cần chỉ đạo, kết quả và bảng theo đơn vị' },
      steps: [
        '“Cần chỉ đạo” đứng đầu: việc gì, vì sao, đơn vị nào. Không có việc nào thì trang nói rõ.',
        'Tỷ lệ nào cũng ghi mẫu số. Màu đỏ chỉ dùng cho quá hạn.',
      ],
    },
    {
      title: 'Họp',
      picture: { name: 'meeting', path: '/meeting', alt: 'Trang trình chiếu cuộc họp: số liệu và danh mục việc cần chỉ đạo' },
      steps: [
        'Ở “Tổng quan” bấm “Trình chiếu cuộc họp”, rồi “Toàn màn hình”. In trang này được một tờ A4 ngang, có cột để ghi kết luận.',
        'Phím → hoặc Page Down sang việc sau, ← hoặc Page Up về việc trước (bút trình chiếu cũng dùng được).',
        'Bấm vào tên đơn vị để thấy báo cáo gần nhất và ghi ngay ý kiến chỉ đạo hoặc yêu cầu giải trình.',
      ],
    },
    {
      title: 'Chốt số liệu của kỳ họp',
      picture: { name: 'snapshots', path: '/snapshots', alt: 'Trang Số liệu đã chốt' },
      steps: [
        'Bấm “Chốt số liệu” trước khi họp. Số đã chốt không ai sửa hay xóa được.',
        'Kỳ sau mở lại: số lúc chốt gạch ngang, số hôm nay đứng sau.',
      ],
    },
  ],
  admin: [
    {
      title: 'Người dùng và đơn vị',
      picture: { name: 'people', path: '/people', alt: 'Trang Người dùng' },
      steps: [
        '“Người dùng”: thêm từng người hoặc dán cả danh sách; mỗi người nhận một mã dùng một lần để đặt mật khẩu.',
        'Người chuyển đi thì “Bàn giao” trước khi khóa tài khoản: việc và đầu mối nhắc việc sang người mới.',
        '“Đơn vị”: đổi tên, sáp nhập, kết thúc theo ngày. Ngày đã qua vẫn hiện tên của ngày đó.',
      ],
    },
    {
      title: 'Cài đặt và nhật ký',
      picture: { name: 'settings', path: '/settings', alt: 'Trang Cài đặt' },
      steps: [
        '“Cài đặt” có hiệu lực từ một ngày; số liệu của ngày trước đó không đổi.',
        '“Nhật ký” ghi mọi việc đã làm và phát hiện được nếu có dòng bị sửa; nó không ngăn được người giữ máy chủ.',
      ],
    },
  ],
}
