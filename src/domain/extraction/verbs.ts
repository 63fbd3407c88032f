import { anyOf, list } from './words.ts'

export const ACTIONS = list(`
  thông tin kịp thời | thông tin đầy đủ | thông tin rộng rãi | thông tin về | thông tin đến | thông tin cho | thông tin tới |
  phủ sóng | định hướng | hưởng ứng | tháo dỡ | ra quân | điều hành | điều tiết | tiêu úng | bơm | xả | đắp | túc trực |
  tính toán | thiết lập | thiết kế | phát hành | khôi phục | phục hồi | hạn chế | giảm thiểu | kéo giảm | loại bỏ | bãi bỏ |
  hủy bỏ | đình chỉ | xét xử | truy thu | truy vết | truy quét | thí điểm | đặt | gắn | lắp đặt | treo | trang bị | cài đặt |
  đồng bộ | chuẩn hóa | định danh | lưu trữ | quảng bá | kích cầu | trưng bày | phục vụ | cung ứng | cứu trợ | hoành triệt |
  cắm | kiểm định | kiểm nghiệm | lấy mẫu | xét nghiệm | hoãn | cấp phát | thanh toán | đối chiếu | công nhận | khai báo |
  khánh thành | tôn vinh | biểu dương | quan trắc | giám định | đính chính | chi viện | tiếp tế | đầu mối | sẵn sàng |
  chủ trì | phối hợp | tham mưu | rà soát | xây dựng | ban hành | triển khai | thực hiện | tổ chức | hoàn thành |
  hoàn thiện | hoàn chỉnh | báo cáo | tổng hợp | tổng kết | sơ kết | trình | gửi | lập | đề xuất | kiến nghị | hướng dẫn |
  kiểm tra | thanh tra | giám sát | theo dõi | đôn đốc | đánh giá | tiếp tục | tăng cường | đẩy mạnh | đẩy nhanh |
  nâng cao | bố trí | bảo đảm | đảm bảo | cân đối | thẩm định | thẩm tra | phê duyệt | quyết định | công bố | công khai |
  cung cấp | cập nhật | số hóa | tích hợp | kết nối | chia sẻ | làm | lấy | cử | mở | giao | phân công | phân cấp |
  phân bổ | phân khai | giải ngân | giải quyết | xử lý | khắc phục | tháo gỡ | sắp xếp | kiện toàn | thành lập | đăng ký |
  rút ngắn | rút kinh nghiệm | cắt giảm | đơn giản hóa | tuyên truyền | vận động | phổ biến | quán triệt | tập huấn |
  đào tạo | bồi dưỡng | tuyển dụng | điều động | xác định | xác nhận | xác minh | điều tra | truy tố | khảo sát |
  thống kê | kiểm đếm | kiểm kê | kiểm soát | quản lý | sử dụng | vận hành | bàn giao | tiếp nhận | tiếp thu | thu hồi |
  thu hút | bồi thường | hỗ trợ | di dời | sơ tán | thông báo | chuẩn bị | duy trì | phát huy | phát động | phát hiện |
  phát triển | phát thanh | phòng ngừa | ngăn chặn | đấu tranh | tấn công | trấn áp | siết chặt | quy định | sửa đổi |
  bổ sung | điều chỉnh | nghiên cứu | xem xét | cho ý kiến | có ý kiến | góp ý | tham gia | kiểm điểm | chỉ đạo |
  lãnh đạo | niêm yết | giới thiệu | đầu tư | đưa | nhân rộng | huy động | lồng ghép | dừng | tạm dừng | kết thúc | đóng |
  trực | ứng trực | ứng phó | kêu gọi | xúc tiến | quy hoạch | cắm mốc | đo đạc | cấp | nộp | chi trả | tiết kiệm |
  tiêu hủy | khoanh vùng | vệ sinh | chấm dứt | phân luồng | bám sát | nắm | nắm bắt | đề nghị | yêu cầu | xin ý kiến |
  tư vấn | nhắc nhở | phê bình | xét | khen thưởng | bảo vệ | giữ gìn | phân tích | dự báo | cảnh báo | truyền thông |
  kê khai | khơi thông | nạo vét | tu bổ | sửa chữa | nâng cấp | mua sắm | đấu thầu | lựa chọn | thi công | trao đổi |
  đối thoại | giải trình | thăm | tặng | chăm lo | cho vay | ký | ký kết | khuyến khích | thúc đẩy | kiềm chế | bình ổn |
  cam kết | chịu | thống nhất | quan tâm | ưu tiên | chú trọng | coi | giữ | chuyển | chuyển đổi | tạo | đáp ứng |
  đổi mới | áp dụng | ứng dụng | khai thác | đăng tải | phản ánh | truyền tải | tuần tra | canh gác | di chuyển |
  cưỡng chế | giải tỏa | chấp hành | chấn chỉnh | thay thế | thu | chi | tiếp công dân | hòa giải | phân loại |
  tổng rà soát | phòng, chống | phòng chống | dự thảo | soạn thảo | khởi công | nghiệm thu | quyết toán | giảm | tăng |
  đạt | phấn đấu | cấm | cắt tỉa | vớt | gia cố | chằng chống | tìm kiếm | cứu hộ | cứu nạn | đăng | viết | phát sóng |
  đưa tin | cho | bán | mua | dự trữ | trồng | chăm sóc | gieo | thu hoạch | tưới | tiêm | tiêm phòng | phun | khám |
  điều trị | cách ly | thu gom | vận chuyển | gặp | làm việc | tiến hành | hiệp đồng | hợp đồng | nhận | mời | chốt |
  khóa | khẳng định | đo | vay | trả
`)

/** Words that stand before the verb and end a name. */
const ADVERBS = list(`
  chủ động | khẩn trương | tập trung | kịp thời | nghiêm túc | nghiêm | thường xuyên | trực tiếp | kiên quyết |
  quyết liệt | tích cực | nhanh chóng | sớm | ngay | đồng thời | định kỳ | hằng | hàng | trước mắt | tuyệt đối | cùng |
  chịu trách nhiệm | có trách nhiệm | làm đầu mối | là | căn cứ | theo | trên cơ sở | tùy | không | phải | cần | sẽ | đã |
  đang | chưa | vẫn | còn | có | được | bị | nơi | khi | nếu | để | nhằm | trước | trong | sau | từ | tại | trên | về |
  với | do | của | thuộc | vào | ở | bằng | qua | như | sớm | lần | hoặc | chậm nhất | cụ thể | chi tiết | các | những |
  này | nêu trên | mình | đến | tiên phong | gương mẫu | linh hoạt | sâu sát | bổ trợ | tự | cũng | nhưng | mà | rằng |
  hết sức | luôn | cứ | năm | gồm | bao gồm
`)

export const ACTION = new RegExp(anyOf(ACTIONS), 'uy')
export const STOP = new RegExp(anyOf([...ACTIONS, ...ADVERBS]), 'uy')

const URGES = list(`
  chủ động | khẩn trương | tập trung | kịp thời | nghiêm túc | thường xuyên | trực tiếp | kiên quyết | quyết liệt | tích cực | tuyệt đối không
`)

/** How an order begins that names nobody. */
export const IMPERATIVE = new RegExp(anyOf([...ACTIONS, ...URGES]), 'uy')

export const BEFORE_VERB = new RegExp(
  String.raw`(?:[,\s]|${anyOf(
    list(`
  chủ động | khẩn trương | tập trung | kịp thời | nghiêm túc | thường xuyên | trực tiếp | tích cực | cần | phải |
  có trách nhiệm | chịu trách nhiệm | tiếp tục | đồng thời | quyết liệt | sớm | ngay |
  theo chức năng, nhiệm vụ được giao | theo chức năng, nhiệm vụ, lĩnh vực phụ trách | theo chức năng, nhiệm vụ |
  theo chức năng nhiệm vụ | theo nhiệm vụ được giao | trên cơ sở chức năng, nhiệm vụ được giao |
  căn cứ chức năng, nhiệm vụ
`),
  )})*`,
  'uy',
)

/** "… nghiêm túc triển khai thực hiện Thông báo này": what follows a subject and orders nothing of its own. */
export const BARE_ORDER =
  /^[\s,]*(?:(?:nghiêm túc|khẩn trương|quan tâm|chủ động|tập trung|kịp thời|tổ chức|triển khai|quán triệt|căn cứ[^,;]{0,80},|theo chức năng[^,;]{0,40},|phối hợp|thực hiện|và|,|tốt|hiệu quả|các nội dung (?:trên|nêu trên|chỉ đạo trên|này)|nội dung (?:trên|thông báo này)|(?:thông báo|công văn|chỉ thị|công điện|kế hoạch|văn bản|quyết định)(?: kết luận)? này|ý kiến (?:chỉ đạo|kết luận)[^;.]{0,40}|biết)[\s,]*)+[./\s]*$/u
