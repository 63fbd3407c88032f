import { list } from './words.ts'

/** Fields of ministries and provincial departments, past and present (decrees 24/2014, 107/2020, 150/2025 and older names). */
export const FIELDS = list(`
  văn hóa - xã hội | văn hóa và xã hội | kinh tế | kinh tế, hạ tầng và đô thị | kinh tế - hạ tầng | kinh tế và hạ tầng |
  quản lý đô thị | tài chính - kế hoạch | tài chính và kế hoạch |
  nông nghiệp - ptnt | nội vụ | tư pháp | tài chính | kế hoạch và đầu tư | kế hoạch - đầu tư | kế hoạch đầu tư | công thương | công nghiệp |
  thương mại | thương mại và du lịch | nông nghiệp và phát triển nông thôn | nông nghiệp và ptnt |
  nông nghiệp và môi trường | nông nghiệp | giao thông vận tải | giao thông - vận tải | giao thông công chánh |
  giao thông | xây dựng | tài nguyên và môi trường | tài nguyên - môi trường | tài nguyên môi trường |
  thông tin và truyền thông | thông tin - truyền thông | thông tin truyền thông | bưu chính, viễn thông |
  bưu chính viễn thông | lao động - thương binh và xã hội | lao động, thương binh và xã hội |
  lao động thương binh và xã hội | lao động - tb&xh | lao động - tbxh | lao động tb&xh | lao động |
  văn hóa, thể thao và du lịch | văn hóa - thể thao và du lịch | văn hóa thể thao và du lịch | văn hóa - thông tin |
  văn hóa thông tin | văn hóa và thông tin | văn hóa và thể thao | văn hóa - thể thao | văn hóa, thể thao | du lịch |
  thể dục thể thao | khoa học và công nghệ | khoa học - công nghệ | khoa học công nghệ | giáo dục và đào tạo |
  giáo dục - đào tạo | giáo dục đào tạo | giáo dục | y tế | ngoại vụ | ngoại giao | quốc phòng | công an |
  quy hoạch - kiến trúc | quy hoạch kiến trúc | dân tộc và tôn giáo | dân tộc | tôn giáo | an toàn thực phẩm | thủy sản |
  thủy lợi | văn hóa | thông tin | môi trường | bảo hiểm xã hội
`)

/** Head words of an agency's name that need a name after them. */
export const HEADS = list(`
  thông tấn xã | lực lượng | ngành | trạm | sở | ban | bộ | cục | chi cục | tổng cục | vụ | viện | phòng | trung tâm | trường | đài | báo | hội | hiệp hội |
  liên hiệp | liên minh | liên đoàn | đoàn | quỹ | kho bạc | ngân hàng | bảo hiểm | tòa án | viện kiểm sát | thanh tra |
  kiểm toán | công ty | tổng công ty | tập đoàn | chi nhánh | cảng vụ | cảng | bệnh viện | đại học | học viện | tạp chí |
  cổng thông tin | hội đồng | tổ công tác | tiểu ban | thường trực | văn phòng | ủy ban | đoàn thanh niên |
  vườn quốc gia | khu bảo tồn | hạt kiểm lâm | đội | bưu điện | điện lực | hợp tác xã | quân khu | sư đoàn | lữ đoàn |
  vùng | hải đoàn | nhà máy | xí nghiệp | kiểm lâm | quản lý thị trường | hải quan | thuế | viễn thông | nhà khách |
  bảo tàng | thư viện | nhà hát | nhà văn hóa | công đoàn | cung văn hóa | ban cán sự đảng | đảng đoàn | học viện | phân hiệu | khu di tích |
  ban đại diện | câu lạc bộ | trạm | nhà xuất bản | tòa soạn | phân viện | cụm thi đua
`)

export const WHOLE = list(`
  ủy ban quản lý vốn nhà nước tại doanh nghiệp | ủy ban quốc gia ứng phó sự cố, thiên tai và tìm kiếm cứu nạn |
  ủy ban quốc gia tìm kiếm cứu nạn | ủy ban quốc gia về chuyển đổi số | ủy ban an toàn giao thông quốc gia | ủy ban chứng khoán nhà nước |
  ủy ban kiểm tra | ủy ban dân tộc | ban cán sự đảng | đảng đoàn | đảng ủy quân sự | đảng ủy bộ đội biên phòng | công đoàn | tòa án nhân dân tối cao |
  viện kiểm sát nhân dân tối cao | ban bảo vệ, chăm sóc sức khỏe cán bộ | trung tâm bảo tồn và phát huy giá trị di tích |
  hội đồng thi đua - khen thưởng | hội đồng phối hợp phổ biến, giáo dục pháp luật | ban vì sự tiến bộ phụ nữ | cựu chiến binh |
  tổ công nghệ số cộng đồng | tổ giúp việc | tổ covid cộng đồng | tổ hòa giải | tổ liên gia | đoàn kiểm tra liên ngành | đoàn công tác | ban nhân dân |
  ban chỉ huy phòng thủ dân sự | ban chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn | ban chỉ huy pctt và tkcn |
  ban chỉ đạo phòng, chống dịch | văn phòng thường trực | báo và phát thanh - truyền hình | báo và phát thanh và truyền hình | báo và đài pt-th |
  tổng công ty cấp nước | viễn thông | nhà khách |
  hội đồng bồi thường, hỗ trợ và tái định cư | hội đồng bồi thường, hỗ trợ, tái định cư | hội đồng bồi thường |
  hội đồng thẩm định | cảng hàng không quốc tế | cảng hàng không | cảng vụ hàng hải | cảng vụ đường thủy nội địa |
  khu quản lý đường bộ | kiểm toán nhà nước | trạm y tế | văn phòng hđnd và ubnd | văn phòng hđnd - ubnd | văn phòng đoàn đbqh và hđnd |
  văn phòng đoàn đại biểu quốc hội và hđnd | văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân |
  văn phòng hội đồng nhân dân và ủy ban nhân dân | văn phòng đảng ủy | đài pt - th | ban thường trực ủy ban mặt trận tổ quốc việt nam |
  ban thường trực ủy ban mặt trận tổ quốc | ban thường trực ủy ban mttq việt nam | ban thường trực ủy ban mttq |
  ban thường trực ubmttq việt nam | ban thường trực ubmttq | ban thường trực mttq | công an | bộ chỉ huy quân sự | ban chỉ huy quân sự | bộ chqs | bchqs | ban chqs | bộ chỉ huy bộ đội biên phòng |
  ban chỉ huy bộ đội biên phòng | bộ chỉ huy bđbp | bộ chỉ huy biên phòng | bộ đội biên phòng | bđbp | bộ tư lệnh |
  văn phòng | thanh tra | bưu điện | tỉnh đoàn | thành đoàn | huyện đoàn | tỉnh ủy | thành ủy | huyện ủy | thị ủy |
  quận ủy | đảng ủy | đảng ủy các cơ quan | kho bạc nhà nước | kbnn | ngân hàng nhà nước | ngân hàng chính sách xã hội |
  bảo hiểm xã hội | bhxh | viện kiểm sát nhân dân | vksnd | tòa án nhân dân | tand | liên đoàn lao động | lđlđ |
  ủy ban mặt trận tổ quốc việt nam | ủy ban mặt trận tổ quốc | ủy ban mttq việt nam | ủy ban mttq | ubmttq việt nam |
  ubmttq | ubmt tổ quốc | mặt trận tổ quốc việt nam | mặt trận tổ quốc | mttq việt nam | mttq | hội nông dân |
  hội liên hiệp phụ nữ | hội lhpn | hội phụ nữ | hội cựu chiến binh | hội ccb | hội chữ thập đỏ |
  đoàn thanh niên cộng sản hồ chí minh | đoàn tncs hồ chí minh | đoàn thanh niên | liên minh hợp tác xã | liên minh htx |
  vnpt | viettel | mobifone | vinaphone | đoàn đại biểu quốc hội | đoàn đbqh | thường trực hđnd | thường trực tỉnh ủy |
  thường trực hội đồng nhân dân | ban thường vụ | ban chấp hành | ban tổ chức | ban tuyên giáo |
  ban tuyên giáo và dân vận | ban dân vận | ban nội chính | ban chỉ đạo | bcđ | ban chỉ huy |
  ban quản lý các khu công nghiệp | ban quản lý khu kinh tế | bql các khu công nghiệp | bql các kcn | bql kcn |
  ban quản lý các kcn | ban quản lý các khu công nghiệp và chế xuất | ban quản lý các khu chế xuất và công nghiệp |
  bql khu kinh tế | bql kkt | cục thuế | thuế | chi cục thuế | cục thống kê | thống kê | chi cục thống kê | cục hải quan |
  chi cục hải quan | hải quan | cục quản lý thị trường | chi cục quản lý thị trường | quản lý thị trường |
  cục thi hành án dân sự | thi hành án dân sự | chi cục kiểm lâm | hạt kiểm lâm | công ty điện lực | điện lực |
  hội đồng nhân dân | hđnd | bộ phận một cửa | trung tâm phục vụ hành chính công | tổ công tác | ban an toàn giao thông |
  ban atgt | ban tiếp công dân | ban thi đua - khen thưởng | cổng thông tin điện tử | cổng ttđt | vườn quốc gia |
  thường trực ban tổ chức | thường trực ban chỉ đạo | thường trực bcđ | thường trực ban chỉ huy | quân khu |
  đài phát thanh và truyền hình | đài phát thanh - truyền hình | đài pt-th | đài ptth | đài pt&th |
  báo và phát thanh, truyền hình | báo và đài phát thanh, truyền hình | báo và đài phát thanh và truyền hình |
  báo và đài phát thanh - truyền hình
`)

/** Words of a name that would otherwise read as verbs. */
export const NAME_PHRASES = list(`
  thường trực | nghiên cứu | tư vấn | bồi dưỡng | đào tạo | ứng dụng | điều độ | điều hành | bảo tồn | điều tra | quan trắc | giám định | khảo nghiệm | chăm sóc | bảo vệ | cấp cứu | thi hành án | đấu giá | kiểm soát | đăng kiểm | khuyến nông | công viên | chiếu sáng | thoát nước và xử lý nước thải | phục vụ đối ngoại | kiểm định xây dựng | cung ứng dịch vụ | giao thông | giao thông vận tải | an toàn giao thông | quy hoạch xây dựng | khai thác thủy nông | khai thác thủy lợi | khai thác cảng | quản lý khai thác | quản lý và khai thác | phát triển nông thôn |
  phát triển nông nghiệp | phát triển đô thị | phát triển hạ tầng | chi nhánh | dân dụng và công nghiệp | giao thông và nông nghiệp | dự án đầu tư xây dựng các công trình | dự án đầu tư xây dựng công trình | dự án đầu tư xây dựng | dự án đầu tư |
  dự án xây dựng | đầu tư xây dựng các công trình | đầu tư xây dựng công trình | đầu tư xây dựng | các công trình |
  các dự án | các khu | nhỏ và vừa | đầu tư và xây dựng | đầu tư phát triển | đầu tư và phát triển | đăng ký đất đai |
  bảo vệ thực vật | quản lý thị trường | phát triển quỹ đất | bảo trợ xã hội | hỗ trợ doanh nghiệp | xúc tiến đầu tư |
  kiểm định | quản lý chất lượng | bảo vệ môi trường | phục vụ hành chính công | quản lý dự án | quản lý các |
  quản lý khu | phòng, chống | phòng chống | cải cách hành chính | chuyển đổi số | xây dựng nông thôn mới |
  xây dựng cơ bản | kỹ thuật | khai thác công trình | cấp nước | thoát nước | ứng phó | cấp thoát nước |
  tìm kiếm cứu nạn | và tìm kiếm cứu nạn | chỉ huy | giám sát | giới thiệu việc làm | dịch vụ việc làm
`)

/** Nouns of group phrases ("các sở, ban, ngành, đoàn thể"). */
export const GROUP_NOUNS = list(`
  cán bộ | công chức | viên chức | người lao động | đảng viên | đoàn viên | hội viên | chiến sĩ |
  sở ngành | sở, ngành | ban ngành | sở ban ngành | bộ ngành | bộ, ngành | ban ngành, đoàn thể | sở ngành chức năng | ngành chức năng | cấp, ngành |
  cao đẳng | trung cấp | trung học phổ thông | đập | thành | thị | huyện ủy | thành ủy | thị ủy | quận ủy | đảng ủy | đảng bộ | bản | thôn | ấp | khu phố | khóm | buôn | tổ dân phố | thôn, bản | tổ chức, cá nhân | sở | ban | ngành | bộ | cơ quan | đơn vị | địa phương | huyện | thị xã | thành phố | quận | xã | phường | thị trấn |
  đặc khu | tỉnh | đoàn thể | hội | tổ chức | cá nhân | cấp | trường | bệnh viện | cơ quan chuyên môn | phòng |
  phòng ban | hội đoàn thể | mặt trận | thành viên | đồng chí |
  chi nhánh | lực lượng
`)

/** Group nouns whose further words are free ("các doanh nghiệp viễn thông trên địa bàn"). */
export const LOOSE_NOUNS = list(`
  chủ đập | chủ mỏ | chủ cơ sở | chủ phương tiện | chủ dự án | thành viên | hộ gia đình | hộ dân | cấp ủy | cấp ủy đảng | chính quyền | chính quyền địa phương | doanh nghiệp | chủ đầu tư | chủ rừng là tổ chức | chủ rừng | nhà thầu | nhà đầu tư | nhà mạng | công ty | tập đoàn |
  tổng công ty | ngân hàng | tổ chức tín dụng | tổ chức chính trị | tổ chức chính trị - xã hội | tổ chức hội |
  trường học | trường đại học | cơ sở | cơ sở giáo dục | cơ sở khám chữa bệnh | cơ quan báo chí | cơ quan thông tấn |
  cơ quan truyền thông | cơ quan thông tin | tổ công tác | đoàn kiểm tra | ban quản lý | ban qlda | hợp tác xã |
  hiệp hội | hội đồng | ban chỉ đạo | tiểu ban | chủ hồ | chủ tàu | đơn vị sự nghiệp | đơn vị thi công | đơn vị tư vấn |
  hộ kinh doanh | quỹ | lực lượng vũ trang | cục | chi cục | trung tâm | phòng chuyên môn | công ty lâm nghiệp |
  công ty thủy lợi | chủ sở hữu | tổ chức đoàn thể | đội | trạm
`)

export const LEVELS = list('tỉnh | thành phố | tp | tp. | huyện | thị xã | tx | tx. | quận | phường | xã | thị trấn | đặc khu')

export const TITLES = list(`
  ủy viên | thành viên |
  trưởng ban nhân dân | trưởng thôn | trưởng ấp | trưởng khu phố | tổ trưởng tổ dân phố | trưởng trạm | đội trưởng đội |
  tổ trưởng | tổ phó | đội trưởng | trưởng phòng | bí thư chi bộ | thủ trưởng | giám đốc | phó giám đốc | tổng giám đốc | phó tổng giám đốc | chủ tịch | phó chủ tịch |
  phó chủ tịch thường trực | trưởng | phó trưởng | chánh | phó chánh | lãnh đạo | người đứng đầu | bộ trưởng |
  thứ trưởng | hiệu trưởng | chỉ huy trưởng | cục trưởng | chi cục trưởng | tổng cục trưởng | vụ trưởng | viện trưởng |
  chánh án | bí thư | phó bí thư | chủ nhiệm | tổng biên tập | tổng thanh tra | thống đốc
`)
