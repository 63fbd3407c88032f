// The same in every row: by role, or by having nothing to do with anything.
export const ALWAYS = {
  admin: 'admin',
  office: 'vanphong',
  committee: 'bcd',
  stranger: 'bao',
  submitter: 'so-gtvt',
  disabled: 'haihau',
  nobody: 'yyen',
}
export const ANY_AGENCY = { holder: 'xuantruong', coordinating: 'so-ct', desk: 'so-tttt', reader: 'so-khdt', peer: 'myloc' }

// on → clause and agency of the demonstration, and the people around it
export const ASSIGNMENTS: Record<string, [string, string, Record<string, string>]> = {
  'open, for the Office': ['1b', 'huyen-xuan-truong', { holder: 'xuantruong', reader: 'so-tttt', peer: 'myloc' }],
  'open, with a coordinating agency': ['4', 'so-tttt', { holder: 'so-tttt', coordinating: 'so-ct' }],
  'its coordinating side': ['4', 'so-ct', { holder: 'so-ct', reader: 'so-tttt' }],
  'open, fulfilled by a plan': ['3c', 'so-xd', { holder: 'so-xd', desk: 'so-tttt', peer: 'so-yt' }],
  'open, of the Office itself': ['3a', 'van-phong-ubnd-tinh', { desk: 'so-tttt', peer: 'so-yt' }],
  'handed in, for the Office': ['1b', 'so-gtvt', { holder: 'so-gtvt-2', reader: 'so-tttt', peer: 'myloc' }],
  'handed in, for Sở TT&TT': ['3c', 'so-khcn', { holder: 'so-khcn', desk: 'so-tttt', peer: 'so-yt' }],
  'handed in, of Sở TT&TT itself': ['3c', 'so-tttt', { holder: 'so-tttt', peer: 'so-yt' }],
  'handed in, of the Office itself': ['3c', 'van-phong-ubnd-tinh', { desk: 'so-tttt', peer: 'so-yt' }],
  accepted: ['1b', 'so-ct', { holder: 'so-ct', reader: 'so-tttt', peer: 'myloc' }],
  exempt: ['1b', 'so-tttt', { holder: 'so-tttt', peer: 'myloc' }],
  'with an extension asked': ['1b', 'huyen-nghia-hung', { holder: 'nghiahung', reader: 'so-tttt', peer: 'myloc' }],
  'with another day offered': ['1b', 'huyen-truc-ninh', { holder: 'trucninh', reader: 'so-tttt', peer: 'myloc' }],
  'to be explained': ['1b', 'bql-kcn', { holder: 'bqlkcn', reader: 'so-tttt', peer: 'myloc' }],
  explained: ['1b', 'huyen-vu-ban', { holder: 'vuban', reader: 'so-tttt', peer: 'myloc' }],
  suspended: ['1b', 'so-vhttdl', { holder: 'so-vhttdl', reader: 'so-tttt', peer: 'myloc' }],
  'sent back as wrongly assigned': ['1b', 'so-xd', { holder: 'so-xd', reader: 'so-tttt', peer: 'myloc' }],
  'a norm': ['1a', 'huyen-xuan-truong', { holder: 'xuantruong', peer: 'myloc' }],
  'a standing duty': ['5a', 'huyen-xuan-truong', { holder: 'xuantruong', peer: 'myloc' }],
}

// on → clause, and the people around it
export const DIRECTIVES: Record<string, [string, Record<string, string>]> = {
  'a standing directive': ['8c', { holder: 'so-khdt', peer: 'so-ct' }],
  'a directive to two': ['6', { holder: 'so-tttt', peer: 'so-ct' }],
  'a directive that waits': ['3e', { holder: 'so-tttt', peer: 'so-ct' }],
  'a one-off directive': ['4', { holder: 'so-tttt', coordinating: 'so-ct', peer: 'myloc' }],
}

// Around people: the agency's own administrator, one of another agency, and a colleague without that charge.
export const AROUND_PEOPLE = {
  holder: 'xuantruong-qt',
  coordinating: 'so-ct-qt',
  desk: 'so-tttt',
  reader: 'so-khdt',
  peer: 'xuantruong-2',
}
export const DIRECT = {
  orderedBy: 'Chủ tịch UBND tỉnh',
  orderedOn: '30/05/2022',
  way: 'meeting' as const,
  text: 'Báo cáo tình hình.',
  kind: 'one_off' as const,
  setCodes: ['huyen-thanh-pho'],
  deskAgencyId: '1',
}
export const COLLEAGUES = [
  ['xuantruong-qt', 'huyen-xuan-truong', true],
  ['xuantruong-2', 'huyen-xuan-truong', false],
  ['xuantruong-tt', 'huyen-xuan-truong', false],
  ['so-ct-qt', 'so-ct', true],
  ['bao', 'bao-nam-dinh', false],
  ['so-gtvt-2', 'so-gtvt', false],
] as const
