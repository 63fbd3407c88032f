/** Without marks and in small letters: “Quản trị đơn vị” is `quan tri don vi`. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/\s+/g, ' ').trim()
