import { agencyName, by, CLOSED, change, close, copied, decision, evidence, facts, OPEN, REPORT, SENT, version } from './statements.ts'

/** What must never be: in words, the constraint that says so, and the statements by which somebody might try. */
export const NEVER: [string, string, string[]][] = [
  ['two open versions', 'assignment_version_no_overlap', [version({})]],
  [
    'two open versions, far apart',
    'assignment_version_one_open',
    ['alter table assignment_version drop constraint assignment_version_no_overlap', version({})],
  ],
  [
    'versions that overlap',
    'assignment_version_no_overlap',
    [version({ assigned_on: `'2022-05-01'`, valid_from: `'2022-05-01'`, valid_to: `'2030-01-01'` })],
  ],
  ['a version from before it was assigned', 'assignment_version_assigned', [close, version({ assigned_on: `'2023-01-02'` })]],
  [
    'two versions from one day',
    'assignment_version_assignment_id_valid_from_key',
    [
      close,
      'alter table assignment_version drop constraint assignment_version_no_overlap',
      version({ valid_from: `'2022-05-12'`, valid_to: `'2022-05-13'` }),
    ],
  ],
  ['an empty span', 'assignment_version_span', [close, version({ valid_to: `'2023-01-01'` })]],
  [
    'a span that ends before it begins',
    'assignment_version_span',
    [`update assignment_version set valid_to = '2022-01-01' where valid_to is null and assignment_id = ${OPEN}`],
  ],
  ['percent -1', 'assignment_version_percent', [facts('percent = -1')]],
  ['percent 101', 'assignment_version_percent', [facts('percent = 101')]],
  ['accepted without being handed in', 'assignment_version_accepted', [facts(`accepted_on = '2022-05-30'`)]],
  ['handed in and exempt', 'assignment_version_submitted', [facts(`submitted_on = '2022-05-30', exempt_on = '2022-05-30'`)]],
  ['handed in and cancelled', 'assignment_version_submitted', [facts(`submitted_on = '2022-05-30', cancelled_on = '2022-05-30'`)]],
  ['a standing duty with a day due', 'assignment_version_due_kind', [facts(`kind = 'standing', due_on = '2022-05-30'`)]],
  [
    'a norm with a day due',
    'directive_due_kind',
    [`update directive set kind = 'norm', printed_on = '2022-05-30', due_on = '2022-05-30' where id = 1`],
  ],
  [
    'a day due that is printed nowhere',
    'directive_due_printed',
    [`update directive set due_on = '2022-05-30', kind = 'one_off' where printed_on is null`],
  ],
  ['a version that is deleted', 'assignment_version is not deleted', [`delete from assignment_version where id = ${CLOSED}`]],
  [
    'a closed version that changes',
    'a closed assignment_version does not change',
    [`update assignment_version set percent = 7 where id = ${CLOSED}`],
  ],
  [
    'a closed version that is opened',
    'a closed assignment_version does not change',
    [`update assignment_version set valid_to = null where id = ${CLOSED}`],
  ],
  ['a version that moves', 'a closed assignment_version does not change', [facts(`valid_from = '2022-05-11'`)]],
  ['a version of another assignment', 'a closed assignment_version does not change', [facts('assignment_id = assignment_id + 1')]],
  [
    'an agency assigned twice',
    'assignment_directive_id_agency_id_occurrence_id_key',
    [
      `insert into assignment (directive_id, agency_id, role, assigned_on) select directive_id, agency_id, 'lead', now() from assignment limit 1`,
    ],
  ],
  [
    'an assignment of no directive',
    'assignment_directive_id_fkey',
    [`insert into assignment (directive_id, agency_id, role, assigned_on) values (999999, 1, 'lead', now())`],
  ],
  [
    'a completion without an assignment',
    'completion_assignment_id_fkey',
    [
      `insert into completion (assignment_id, ordinal, summary, recorded_on, recorded_at, person_id, agency_id) values (999999, 1, 'x', ${by})`,
    ],
  ],
  [
    'a completion handed in twice',
    'completion_assignment_id_ordinal_key',
    [
      `insert into completion (assignment_id, ordinal, summary, recorded_on, recorded_at, person_id, agency_id) select assignment_id, ordinal, 'x', ${by} from completion limit 1`,
    ],
  ],
  [
    'two decisions on one completion',
    'decision_completion_id_key',
    [decision('', `'accepted', ${by}`, `(select min(completion_id) from decision)`)],
  ],
  ['a return without a reason at all', 'decision_return_reasoned', [decision('', `'returned', ${by}`)]],
  ['a return without a reason', 'decision_return_reasoned', [decision(', reason', `'returned', ${by}, '  '`)]],
  ['a recognised day without a reason', 'decision_recognised', [decision(', recognised_on', `'accepted', ${by}, '2022-05-20'`)]],
  ['a recognised day of a return', 'decision_recognised', [decision(', reason, recognised_on', `'returned', ${by}, 'x', '2022-05-20'`)]],
  ['an acceptance to be handed in again', 'decision_resubmit', [decision(', resubmit_by', `'accepted', ${by}, '2022-05-30'`)]],
  [
    'a report of 101 percent',
    'progress_report_percent',
    [
      `insert into progress_report (assignment_id, ordinal, done, percent, recorded_on, recorded_at, person_id, agency_id) values (${OPEN}, 99, 'x', 101, ${by})`,
    ],
  ],
  ['evidence of nothing', 'evidence_one_parent', [evidence('', '')]],
  ['evidence of two acts', 'evidence_one_parent', [evidence(', progress_report_id, completion_id', `, ${REPORT}, ${SENT}`)]],
  [
    'evidence of another assignment’s report',
    'evidence_progress_report_fkey',
    [
      `insert into evidence (assignment_id, document_number, document_on, issuer, progress_report_id) select assignment_id + 1, '1', '2022-05-20', 'x', id from progress_report where id = ${REPORT}`,
    ],
  ],
  [
    'evidence of another assignment’s completion',
    'evidence_completion_fkey',
    [
      `insert into evidence (assignment_id, document_number, document_on, issuer, completion_id) select assignment_id + 1, '1', '2022-05-20', 'x', id from completion where id = ${SENT}`,
    ],
  ],
  [
    'two exemptions',
    'exemption_assignment_id_key',
    [
      `insert into exemption (assignment_id, reason, recorded_on, recorded_at, person_id, agency_id) select assignment_id, 'x', ${by} from exemption limit 1`,
    ],
  ],
  ['a number and day of issue twice', 'notice_number_once', [copied('number')]],
  ['a published notice without a number', 'notice_published_whole', ['update notice set number = null']],
  ['two directives of one name in a notice', 'directive_notice_id_ref_key', [`update directive set ref = '1a' where ref = '1b'`]],
  ['a sentence that ends before it begins', 'directive_span', ['update directive set span_end = span_start where id = 1']],
  ['two Offices', 'agency_one_office', ['update agency set is_office = true']],
  ['two standing agencies', 'agency_one_standing', ['update agency set is_standing = true']],
  ['two names on one day', 'agency_name_no_overlap', [agencyName(`'2022-01-01'`, 'null')]],
  ['a name for no day', 'agency_name_span', [agencyName(`'2000-01-01'`, `'2000-01-01'`)]],
  [
    'two posts on one day',
    'post_no_overlap',
    [
      `insert into post (person_id, agency_id, role, title, valid_from) select person_id, agency_id, role, title, '2022-05-20' from post limit 1`,
    ],
  ],
  [
    'a member twice in a set',
    'agency_set_member_no_overlap',
    [`insert into agency_set_member (set_id, agency_id, valid_from) select set_id, agency_id, '2022-05-20' from agency_set_member limit 1`],
  ],
  ['a name to sign in with in capitals', 'person_username_lower', [`update person set username = upper(username)`]],
  ['one name for two people', 'person_username_key', [`insert into person (username, full_name, created_at) values ('admin', 'x', now())`]],
  [
    'a duty twice on one day',
    'duty_no_overlap',
    [`insert into duty (agency_id, person_id, valid_from) values (1, 1, '2022-05-20'), (1, 1, '2022-05-25')`],
  ],
  [
    'a duty for no day',
    'duty_span',
    [`insert into duty (agency_id, person_id, valid_from, valid_to) values (1, 1, '2022-05-20', '2022-05-20')`],
  ],
  [
    'passed on to nobody',
    'handling_to_somebody',
    [`insert into handling (assignment_id, unit, recorded_on, recorded_at, person_id, agency_id) values (${OPEN}, ' ', ${by})`],
  ],
  ['an agency’s administrator who is not of it', 'post_agency_admin', [`update post set is_agency_admin = true where role = 'office'`]],
  [
    'no administrator left, all disabled',
    'the last administrator stays',
    ['update person set disabled_at = now()', 'set constraints all immediate'],
  ],
  [
    'no administrator left, the post ended',
    'the last administrator stays',
    [`update post set valid_to = '2030-01-01' where role = 'admin'`, 'set constraints all immediate'],
  ],
  [
    'no administrator left, another role',
    'the last administrator stays',
    [`update post set role = 'committee' where role = 'admin'`, 'set constraints all immediate'],
  ],
  [
    'no administrator left, no post',
    'the last administrator stays',
    [`delete from post where role = 'admin'`, 'set constraints all immediate'],
  ],
  ['the simulated day going back', 'the simulated day does not go back', [`update demonstration set today = today - 1`]],
  [
    'a simulation that begins again',
    'the demonstration has been left',
    ['update demonstration set today = null', `update demonstration set today = '2030-01-01'`],
  ],
  ['two demonstrations', 'demonstration_single', ['insert into demonstration (id, today) values (false, null)']],
  [
    'an amendment of nothing',
    'amendment_something',
    [
      `insert into amendment (directive_id, ordinal, added_agency_ids, dropped_agency_ids, reason, document_number, document_on, issuer, recorded_on, recorded_at, person_id, agency_id)
       values (1, 1, '{}', '{}', 'x', '1', '2022-05-20', 'x', ${by})`,
    ],
  ],
  ['amended by no amendment', 'change_amended', [change(`'amended', null, '2022-06-30', '1'`)]],
  ['a change without a document', 'change_documented', [change(`'cancelled', null, null, ' '`)]],
  ['given to no other agency', 'change_to_agency', [change(`'reassigned', null, null, '1'`)]],
  ['cancelled with a day due', 'change_due', [change(`'cancelled', null, '2022-06-30', '1'`)]],
  [
    'two answers to one objection',
    'insistence_objection_id_key',
    [
      `with sent as (insert into objection (assignment_id, ordinal, reason, recorded_on, recorded_at, person_id, agency_id)
         values (${OPEN}, 1, 'x', ${by}) returning id)
       insert into insistence (objection_id, reason, recorded_on, recorded_at, person_id, agency_id)
       select id, 'x', ${by} from sent, generate_series(1, 2)`,
    ],
  ],
  ['two heads of the audit', 'audit_head_single', [`insert into audit_head (id, seq, hash) values (false, 1, '')`]],
]
