import { READING_LIMITS, type ReadingFault, type ReadingNote } from '#domain/reading.ts'
import { digits } from './number.ts'

const MEGABYTE = 1024 * 1024
const megabytes = (bytes: number) => `${bytes / MEGABYTE} MB`
const ANOTHER = 'Hãy dùng bản .docx hoặc PDF, hoặc dán nội dung văn bản.'

const FAULTS = {
  file_empty: 'Tệp không có nội dung (0 byte). Hãy chọn lại đúng tệp văn bản.',
  file_too_large: `Tệp lớn hơn ${megabytes(READING_LIMITS.bytes)} (tệp .txt: ${megabytes(READING_LIMITS.textBytes)}). Hãy tách tệp hoặc dán phần giao nhiệm vụ.`,
  text_too_long: `Văn bản dài quá ${digits(READING_LIMITS.characters)} ký tự. Hãy tách thành nhiều văn bản hoặc dán từng phần.`,
  text_missing: 'Tệp mở được nhưng không có chữ nào. Hãy kiểm tra lại tệp hoặc dán nội dung văn bản.',
  picture_without_text: 'Không đọc được chữ nào trong ảnh. Hãy quét lại rõ hơn (300 dpi, thẳng, đủ sáng) hoặc dán nội dung văn bản.',
  needs_ocr:
    'Tệp là bản quét (ảnh) hoặc lớp chữ bị lỗi, phải nhận dạng chữ. Hãy nhập trên trang “Nhập văn bản” để máy nhận dạng, hoặc dán nội dung văn bản.',
  letters_unreadable:
    'Chữ trong tệp bị lỗi phông, lỗi bảng mã nên không đọc được tiếng Việt. Hãy mở bằng Word, lưu lại bằng Unicode rồi nhập lại.',
  text_binary: `Tệp đặt tên như văn bản thuần nhưng chứa dữ liệu nhị phân. ${ANOTHER}`,
  type_unknown: `Không nhận ra loại tệp này. ${ANOTHER}`,
  type_program: 'Tệp này là chương trình, không phải văn bản; không được nhập. Hãy hỏi lại người gửi và quét vi-rút máy tính.',
  type_picture: 'Loại ảnh này không đọc được. Hãy lưu thành .jpg, .png hoặc PDF rồi nhập lại.',
  type_archive: 'Tệp này là tệp nén. Hãy giải nén rồi nhập từng văn bản bên trong.',
  type_workbook: 'Tệp này là bảng tính Excel. Hãy chép bảng sang Word rồi nhập tệp .docx, hoặc dán nội dung.',
  type_slides: 'Tệp này là bản trình chiếu. Hãy nhập văn bản thông báo dạng .docx hoặc PDF.',
  type_open_document: 'Tệp này có định dạng OpenDocument (.odt). Hãy mở và lưu lại thành .docx.',
  type_rich_text: 'Tệp này có định dạng RTF. Hãy mở bằng Word và lưu lại thành .docx.',
  type_web_page: 'Tệp này là trang web. Hãy mở trang, chép phần nội dung văn bản rồi dán vào ô nhập.',
  type_xml: 'Tệp XML này không phải văn bản điện tử edXML (QCVN 102:2016/BTTTT). Hãy xuất lại từ trục liên thông hoặc nhập tệp .docx.',
  with_macros: 'Tệp Word có macro (mã lệnh). Hãy mở và lưu lại thành .docx không có macro.',
  pdf_locked: 'Tệp PDF có mật khẩu. Hãy mở bằng mật khẩu, in ra PDF mới không khóa rồi nhập lại.',
  pdf_damaged: 'Tệp PDF bị hỏng hoặc bị cắt cụt. Hãy tải lại từ nơi gửi, hoặc mở rồi in ra PDF mới.',
  pdf_too_many_pages: `Tệp PDF có hơn ${READING_LIMITS.pages} trang. Hãy tách riêng phần thông báo và phụ lục giao nhiệm vụ.`,
  word_locked: 'Tệp Word có mật khẩu. Hãy mở bằng mật khẩu, bỏ mật khẩu trong phần Bảo vệ tài liệu rồi lưu lại.',
  word_damaged: 'Tệp Word bị hỏng hoặc bị cắt cụt. Hãy tải lại từ nơi gửi, hoặc mở bằng Word và lưu lại thành tệp mới.',
  word_too_old: 'Tệp Word này thuộc phiên bản trước năm 1997. Hãy mở bằng Word và lưu lại thành .docx.',
  picture_damaged: 'Tệp ảnh bị hỏng hoặc bị cắt cụt. Hãy quét hoặc chụp lại.',
  xml_damaged: 'Nội dung XML trong tệp bị hỏng. Hãy mở bằng Word và lưu lại, hoặc lấy lại tệp từ nơi gửi.',
  xml_doctype: 'Tệp có khai báo DOCTYPE bị cấm vì lý do an toàn. Hãy mở bằng Word và lưu lại thành .docx mới.',
  zip_inflates: 'Nội dung tệp giải nén ra quá lớn nên bị dừng vì lý do an toàn. Hãy bỏ bớt ảnh rồi lưu lại, hoặc dán nội dung văn bản.',
  zip_too_many_entries: 'Tệp chứa quá nhiều thành phần bên trong nên bị dừng vì lý do an toàn. Hãy mở bằng Word và lưu lại thành tệp mới.',
  zip_ambiguous: 'Tệp có hai thành phần trùng tên nên không biết đọc phần nào. Hãy mở bằng Word và lưu lại thành tệp mới.',
  envelope_without_document: 'Gói edXML không có tệp văn bản đính kèm đọc được. Hãy nhập thẳng tệp văn bản (.docx, PDF).',
  envelope_scanned: 'Văn bản trong gói edXML là bản quét (ảnh). Hãy lấy tệp PDF trong gói ra rồi nhập riêng để máy nhận dạng chữ.',
  secret: 'Văn bản có dấu chỉ độ mật: không được đưa vào hệ thống này.',
  reading_too_slow: 'Đọc tệp quá lâu nên đã dừng. Hãy mở và lưu lại thành tệp mới, hoặc dán nội dung văn bản.',
  reading_too_big: 'Đọc tệp tốn quá nhiều bộ nhớ nên đã dừng. Hãy tách nhỏ tệp, hoặc dán nội dung văn bản.',
  reading_failed: 'Chương trình đọc tệp dừng đột ngột vì tệp này. Hãy mở và lưu lại thành tệp mới, hoặc dán nội dung văn bản.',
  reading_cancelled: 'Việc đọc tệp đã được hủy.',
} satisfies Record<ReadingFault, string>

/** What is wrong with a file, and what to do. */
export const faultSentence = (fault: ReadingFault): string => FAULTS[fault]

const NOTES = {
  converted: 'Tệp dùng bảng mã cũ, đã chuyển sang Unicode.',
  capitals_lost: 'Phông TCVN3 (ABC) ghi chữ hoa có dấu bằng chữ thường; chữ hoa có thể không còn.',
  changes_taken: 'Tệp còn vết sửa (Track Changes): đã đọc theo bản chấp nhận mọi sửa đổi.',
  attachments_left_out: 'Gói edXML có nhiều tệp: chỉ đọc văn bản chính, các tệp khác không đọc.',
  pictures_left_out: 'Chữ nằm trong hình ảnh của tệp không được đọc.',
} satisfies Record<ReadingNote, string>

export const noteSentence = (note: ReadingNote): string => NOTES[note]
