const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** 1.234,5 % */
export const valueWords = (value: number, unit: string): string => `${NUMBER.format(value)}\u00a0${unit}`

/** 45 % quãng đường từ mức ban đầu đến mức phải đạt */
export const wayWords = (percent: number): string => `${NUMBER.format(Math.round(percent))}\u00a0%`
