/** Somebody else did something to the same matter since the page was opened. */
export const staleWords = (title: string | null, who: string): string =>
  `Từ lúc anh/chị mở trang đến nay, ${title ? `đã có thay đổi ở nơi khác (${title}: ${who})` : 'nội dung này đã được sửa ở nơi khác'}. Những gì anh/chị nhập vẫn còn dưới đây: hãy mở lại trang ở cửa sổ khác để xem, rồi gửi lần nữa.`

/** The same form was kept by somebody else meanwhile. */
export function conflictWords(who: string, bothCount: number, takenCount: number): string {
  const taken = takenCount > 0 ? ` ${takenCount} chỗ chỉ người ấy sửa đã được đưa vào.` : ''
  const both =
    bothCount > 0
      ? ` ${bothCount} chỗ hai người ghi khác nhau được đặt cạnh nhau: hãy chọn từng chỗ rồi lưu lần nữa.`
      : ' Không có chỗ nào hai người ghi khác nhau: hãy xem lại rồi lưu lần nữa.'
  return `Bản này đã được lưu từ lúc anh/chị mở trang (${who}). Những gì anh/chị nhập vẫn còn dưới đây.${taken}${both}`
}
