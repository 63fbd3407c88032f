const SUCCESSION = (from: string, number: string, recorded = 'null, null, null, null') =>
  `insert into succession (takes_on, is_ending, predecessor_ids, successor_ids, document_number, document_on, issuer, drafted_by_id, drafted_at,
     recorded_on, recorded_at, person_id, agency_id)
   select '2022-05-30', true, ${from}::int[], '{3}', ${number}, '2022-05-20', 'a', min(id), now(), ${recorded} from person`
const EDGE = (from: string, to: string) => `insert into succession_edge select max(id), ${from}, ${to}, true from succession`

/** What must never be of agencies that take over. */
export const NEVER_OF_AGENCIES: [string, string, string[]][] = [
  ['a change of agencies of nobody', 'succession_of_somebody', [SUCCESSION("'{}'", "'1'")]],
  ['a change of agencies without a document', 'succession_documented', [SUCCESSION("'{2}'", "' '")]],
  ['a change of agencies ahead of its day', 'succession_in_force', [SUCCESSION("'{2}'", "'1'", "'2022-05-29', now(), 1, 1")]],
  ['a change of agencies recorded by nobody', 'succession_recorded_whole', [SUCCESSION("'{2}'", "'1'", "'2022-06-29', now(), null, 1")]],
  [
    'a recorded change of agencies that changes',
    'a succession that is recorded or discarded does not change',
    [SUCCESSION("'{2}'", "'1'", "'2022-06-29', now(), 1, 1"), 'update succession set takes_on = takes_on - 1'],
  ],
  ['an agency that takes over from itself', 'succession_edge_of_another', [SUCCESSION("'{2}'", "'1'"), EDGE('3', '3')]],
  ['two general heirs', 'succession_edge_one_heir', [SUCCESSION("'{2}'", "'1'"), EDGE('2', '3'), EDGE('2', '4')]],
  [
    'work for an agency that has ended',
    '23514 agency 2 has ended',
    [
      `update agency set valid_to = '2022-05-01' where id = 2`,
      `insert into assignment (directive_id, agency_id, role, assigned_on) select max(id), 2, 'lead', '2022-05-30' from directive`,
    ],
  ],
]
