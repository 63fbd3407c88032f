import { answered, by, explanationDecided, facts, OPEN, question, request } from './statements.ts'

/** Of what is asked of one another and answered: what must never be, the constraint, and the statements. */
export const NEVER_EXCHANGED: [string, string, string[]][] = [
  [
    'a second extension asked while one is open',
    'an extension is asked already',
    [facts(`due_on = '2022-05-20', asked_due_on = '2022-05-30'`), request(`'2022-05-20', '2022-06-30', 'x'`)],
  ],
  ['an extension to an earlier day', 'extension_request_later', [request(`'2022-05-20', '2022-05-20', 'x'`)]],
  ['an extension without a reason', 'extension_request_reasoned', [request(`'2022-05-20', '2022-05-30', ' '`)]],
  ['a refusal of an extension without a reason', 'extension_decision_reasoned', [answered(`'refused', null, ' '`)]],
  ['a refusal of an extension with a day', 'extension_decision_day', [answered(`'refused', '2022-05-30', 'x'`)]],
  ['an extension granted to no day', 'extension_decision_day', [answered(`'granted', null, null`)]],
  ['two decisions on one extension', 'extension_decision_request_id_key', [answered(`'granted', '2022-05-30', null`, 2)]],
  ['an extension asked without a deadline', 'assignment_version_asked', [facts(`due_on = null, asked_due_on = '2022-05-30'`)]],
  ['an offer that nobody asked for', 'assignment_version_offered', [facts(`offered_due_on = '2022-05-30'`)]],
  [
    'a second explanation asked while one is open',
    'an explanation is asked already',
    [facts(`explain_by = '2022-06-30'`), question('1'), question('2')],
  ],
  ['an explanation due before it is asked', 'explanation_request_ahead', [question('1', `'2022-05-29'`)]],
  ['an explanation of nothing', 'explanation_request_asks', [question('1', `'2022-06-30'`, ' ')]],
  ['an explanation nobody asked for', 'assignment_version_explained', [facts(`explained_on = '2022-05-30'`)]],
  [
    'two answers to one question',
    'explanation_request_id_key',
    [
      `with asked as (${question('1')} returning id)
       insert into explanation (request_id, assignment_id, text, recorded_on, recorded_at, person_id, agency_id)
       select id, ${OPEN}, 'x', ${by} from asked, generate_series(1, 2)`,
    ],
  ],
  [
    'an instruction about an assignment of another directive',
    'instruction_assignment_fkey',
    [
      `insert into instruction (directive_id, assignment_id, text, given_by, given_on, recorded_on, recorded_at, person_id, agency_id)
       select max(d.id), ${OPEN}, 'x', 'x', '2022-05-30', ${by} from directive d`,
    ],
  ],
  ['asked again without a reason', 'explanation_decision_reasoned', [explanationDecided(`'asked_again', ' '`)]],
  ['two decisions on one explanation', 'explanation_decision_request_id_key', [explanationDecided(`'accepted', null`, 2)]],
]
