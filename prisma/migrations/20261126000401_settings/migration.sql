begin;

-- A past day keeps the calendar as it was known on that day: a day off is entered and withdrawn from a day on.
alter table holiday add column valid_from date not null default date '1900-01-01';
alter table holiday alter column valid_from drop default;
alter table holiday add column valid_to date;
alter table holiday drop constraint holiday_pkey;
alter table holiday add constraint holiday_pkey primary key (day, valid_from);
alter table holiday add constraint holiday_span check (valid_to > valid_from);
alter table holiday add constraint holiday_no_overlap exclude using gist (day with =, daterange(valid_from, valid_to) with &&);
alter table holiday add constraint holiday_written check (length(trim(name)) > 0);
alter table holiday add constraint holiday_worked_weekend check (not is_working or extract(isodow from day) in (6, 7));

-- What held on a day is never taken away.
create trigger setting_no_delete before delete on setting for each row execute function refuse_change();
create trigger setting_no_truncate before truncate on setting for each statement execute function refuse_change();

commit;
