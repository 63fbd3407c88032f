const COUNT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 })

/** 16.051 */
export const digits = (count: number): string => COUNT.format(count)

/** 91/1.204: what a rate is divided by. */
export const ratio = ({ numerator, denominator }: { numerator: number; denominator: number }): string =>
  `${digits(numerator)}/${digits(denominator)}`
