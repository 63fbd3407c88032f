// Rows that stand, to be copied with one thing changed.
export const OPEN =
  "(select min(assignment_id) from assignment_version where valid_to is null and kind = 'one_off' and submitted_on is null)"
export const CLOSED = '(select min(id) from assignment_version where valid_to is not null)'
export const REPORT = '(select min(id) from progress_report)'
export const SENT = '(select min(id) from completion)'
const UNDECIDED = '(select min(c.id) from completion c where not exists (select 1 from decision d where d.completion_id = c.id))'

export const version = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    assignment_id: OPEN,
    directive_id: '1',
    agency_id: '1',
    role: `'lead'`,
    kind: `'one_off'`,
    assigned_on: `'2022-05-12'`,
    valid_from: `'2023-01-01'`,
    ...columns,
  }
  return `insert into assignment_version (${Object.keys(all).join()}) values (${Object.values(all).join()})`
}
export const close = `update assignment_version set valid_to = '2022-12-31' where valid_to is null and assignment_id = ${OPEN}`
export const facts = (set: string) => `update assignment_version set ${set} where valid_to is null and assignment_id = ${OPEN}`
export const evidence = (columns: string, values: string) =>
  `insert into evidence (assignment_id, document_number, document_on, issuer${columns}) values (${OPEN}, '1', '2022-05-20', 'x'${values})`
export const decision = (columns: string, values: string, of = UNDECIDED) =>
  `insert into decision (completion_id, verdict, recorded_on, recorded_at, person_id, agency_id${columns}) values (${of}, ${values})`
export const by = `'2022-05-30', now(), 1, 1`
export const copied = (number: string) =>
  `insert into notice (state, number, issued_on, title, source, text, text_hash, drafted_at)
   select 'draft', ${number}, issued_on, title, source, text, text_hash, now() from notice limit 1`
export const agencyName = (from: string, to: string) =>
  `insert into agency_name (agency_id, name, short_name, valid_from, valid_to) values (1, 'x', 'x', ${from}, ${to})`

export const request = (values: string) =>
  `insert into extension_request (assignment_id, ordinal, document_number, document_on, due_on, proposed_on, reason, recorded_on, recorded_at, person_id, agency_id)
   values (${OPEN}, 1, '1', '2022-05-20', ${values}, ${by})`
export const answered = (values: string, times = 1) =>
  `with asked as (${request(`'2022-05-20', '2022-05-30', 'x'`)} returning id)
   insert into extension_decision (request_id, verdict, due_on, reason, recorded_on, recorded_at, person_id, agency_id)
   select id, ${values}, ${by} from asked, generate_series(1, ${times})`

export const change = (values: string) =>
  `insert into change (assignment_id, reason, document_on, issuer, kind, to_agency_id, due_on, document_number, recorded_on, recorded_at, person_id, agency_id)
   values (${OPEN}, 'x', '2022-05-20', 'x', ${values}, ${by})`

export const question = (ordinal: string, answerBy = `'2022-06-30'`, asks = 'x') =>
  `insert into explanation_request (assignment_id, ordinal, question, answer_by, recorded_on, recorded_at, person_id, agency_id)
   values (${OPEN}, ${ordinal}, '${asks}', ${answerBy}, ${by})`
export const explanationDecided = (values: string, times = 1) =>
  `with asked as (${question('1')} returning id)
   insert into explanation_decision (request_id, verdict, reason, recorded_on, recorded_at, person_id, agency_id)
   select id, ${values}, ${by} from asked, generate_series(1, ${times})`
