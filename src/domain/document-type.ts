const TYPES: Record<string, string> = {
  TB: 'Thông báo',
  CT: 'Chỉ thị',
  KH: 'Kế hoạch',
  CĐ: 'Công điện',
  QĐ: 'Quyết định',
  NQ: 'Nghị quyết',
  BC: 'Báo cáo',
  TTr: 'Tờ trình',
  KL: 'Kết luận',
  CTr: 'Chương trình',
  HD: 'Hướng dẫn',
  GM: 'Giấy mời',
  PA: 'Phương án',
  ĐA: 'Đề án',
}

/** What a document is, by the letters of its symbol (Nghị định 30/2020/NĐ-CP, Phụ lục III); an official letter has none. */
export const documentTypeOf = (number: string): string => TYPES[/[/-]([A-ZĐ][A-Za-zĐ]{1,3})[-/]/.exec(number)?.[1] ?? ''] ?? 'Công văn'
