-- 200 agencies, 500 directives, one assignment of every directive to every agency: 100,000 assignments.
-- Half done (a tenth of them late), 30 % overdue, 20 % open and not due on 30/5/2022; three progress reports each.
begin;
set local session_replication_role = replica;

insert into agency (id, code, level, is_office, is_standing, valid_from)
select i, 'dv-' || i, case when i <= 60 then 'province' else 'district' end::agency_level, i = 1, i = 2, '2016-01-01' from generate_series(1, 200) i;
insert into agency_name (agency_id, name, short_name, valid_from) select id, 'Cơ quan chuyên môn số ' || id, 'Cơ quan ' || id, '2016-01-01' from agency;

insert into person (id, username, full_name, created_at) values
  (1, 'bench-bcd', 'Trần Minh Khôi', now()), (2, 'bench-vanphong', 'Nguyễn Thị Lan', now()), (3, 'bench-dv', 'Vũ Thị Minh Châu', now());
insert into post (person_id, agency_id, role, title, valid_from) values
  (1, 2, 'committee', 'Thành viên', '2016-01-01'), (2, 1, 'office', 'Chuyên viên', '2016-01-01'), (3, 7, 'agency', 'Chuyên viên', '2016-01-01');

insert into notice (id, state, number, issued_on, issuer, title, source, text, text_hash, drafted_at, published_on)
select i, 'published', i || '/TB-UBND', date '2021-06-01' + i * 6, 'UBND tỉnh', 'Kết luận của Chủ tịch UBND tỉnh tại cuộc họp số ' || i,
  repeat('Nội dung kết luận của cuộc họp. ', 300), repeat('Nội dung kết luận của cuộc họp. ', 300), 'bench', now(), date '2021-06-01' + i * 6
from generate_series(1, 50) i;

insert into directive (id, notice_id, ref, ordinal, text, span_start, span_end, kind, assignees_text, is_lead_stated, deadline_text, deadline_rule, printed_on, due_on, desk_agency_id)
select i, 1 + (i - 1) / 10, ((i - 1) % 10 + 1)::text, (i - 1) % 10 + 1,
  'Khẩn trương rà soát, tổng hợp và báo cáo kết quả thực hiện nhiệm vụ số ' || i || ' thuộc lĩnh vực được phân công; hoàn thành đúng tiến độ, chất lượng.',
  10, 60, 'one_off', 'Các Sở, ban, ngành, các huyện, thành phố', true, 'hoàn thành trước ngày', 'before', d.due, d.due, 1
from generate_series(1, 500) i,
  lateral (select case when i <= 400 then date '2021-09-01' + (i * 270 / 400) else date '2022-05-31' + (i - 400) end as due) d;

insert into assignment (id, directive_id, agency_id, role, assigned_on, original_due_on)
select (d.id - 1) * 200 + a.id, d.id, a.id, 'lead', date '2021-07-01', d.due_on from directive d cross join agency a;

create temporary table plan_of on commit drop as
select a.id, a.directive_id, a.agency_id, d.due_on,
  case when d.id <= 400 and (a.id::bigint * 7919) % 8 < 5 then 'done' when d.id <= 400 then 'overdue' else 'open' end as state,
  (a.id::bigint * 104729) % 10 = 0 as is_late, (a.id::bigint * 15485863) % 97 as r
from assignment a join directive d on d.id = a.directive_id;

insert into assignment_version (assignment_id, directive_id, assigned_on, valid_from, valid_to, agency_id, role, kind, due_on)
select id, directive_id, '2021-07-01', '2021-07-01', case when state = 'open' and r > 60 then null else date '2021-07-20' end, agency_id, 'lead', 'one_off', due_on from plan_of;
insert into assignment_version (assignment_id, directive_id, assigned_on, valid_from, valid_to, agency_id, role, kind, due_on, started_on, planned_on, reported_on, percent, has_obstacle)
select id, directive_id, '2021-07-01', '2021-07-20', case when state = 'done' then greatest(date '2021-07-21', due_on + case when is_late then 5 else -3 end) end, agency_id, 'lead', 'one_off', due_on,
  '2021-07-20', '2021-07-20', '2021-07-20', r::int, r < 5 from plan_of where not (state = 'open' and r > 60);
insert into assignment_version (assignment_id, directive_id, assigned_on, valid_from, agency_id, role, kind, due_on, started_on, planned_on, reported_on, submitted_on, accepted_on, percent)
select id, directive_id, '2021-07-01', s.day, agency_id, 'lead', 'one_off', due_on, '2021-07-20', '2021-07-20', s.day, s.day, case when r > 3 then s.day end, 100
from plan_of, lateral (select greatest(date '2021-07-21', due_on + case when is_late then 5 else -3 end) as day) s where state = 'done';

insert into progress_report (assignment_id, ordinal, done, percent, recorded_on, recorded_at, person_id, agency_id)
select p.id, o, 'Đã rà soát, tổng hợp số liệu và hoàn thiện dự thảo báo cáo lần ' || o, o * 20, '2021-07-20', now(), 3, p.agency_id from plan_of p, generate_series(1, 3) o;
insert into audit_event (seq, at, recorded_on, name, person_id, agency_id, actor_name, assignment_id, payload, previous_hash, hash)
select row_number() over (), now(), recorded_on, 'progress.reported', 3, agency_id, 'Vũ Thị Minh Châu, Cơ quan', assignment_id,
  json_build_object('name', 'progress.reported', 'assignmentId', assignment_id, 'ordinal', ordinal, 'done', done, 'percent', percent, 'obstacle', null, 'nextStep', null, 'documents', json_build_array())::text,
  repeat('0', 64), repeat('0', 64) from progress_report;
update audit_head set seq = (select max(seq) from audit_event);
insert into demonstration (id, today) values (true, '2022-05-30');

select setval('agency_id_seq', 1000), setval('person_id_seq', 1000), setval('notice_id_seq', 1000), setval('directive_id_seq', 10000), setval('assignment_id_seq', 1000000);
commit;
vacuum analyze;
