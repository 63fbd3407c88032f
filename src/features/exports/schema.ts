/** Every list that leaves the product as a sheet, by its name in addresses. */
export const LISTS = [
  'assignments',
  'queue',
  'requests',
  'objections',
  'explanations',
  'register',
  'agencies',
  'notices',
  'directives',
  'money-by-directive',
  'money-by-agency',
] as const
export type ListName = (typeof LISTS)[number]

export const FORMATS = ['xlsx', 'csv'] as const
export type Format = (typeof FORMATS)[number]

export const listNamed = (name: string): ListName | undefined => LISTS.find((list) => list === name)
export const formatNamed = (name: string | undefined): Format | undefined => FORMATS.find((format) => format === name)
