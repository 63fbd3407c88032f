begin;

create type holiday_rule as enum ('before', 'after', 'same');

-- How often something is asked for; the latest of a directive counts.
create table schedule (
  id serial not null,
  directive_id integer not null,
  rule text not null,
  is_after_period boolean not null,
  holiday_rule holiday_rule not null,
  starts_on date not null,
  ends_on date,
  reason text,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint schedule_pkey primary key (id)
);
create index schedule_directive_id_id_idx on schedule (directive_id, id desc);
alter table schedule add constraint schedule_directive_id_fkey
  foreign key (directive_id) references directive (id) on delete restrict on update cascade;
alter table schedule add constraint schedule_span check (ends_on >= starts_on);
alter table schedule add constraint schedule_rule check (rule ~ '^FREQ=(WEEKLY;BYDAY=(MO|TU|WE|TH|FR|SA|SU)|MONTHLY;BYMONTHDAY=(-1|\d{1,2})|YEARLY;BYMONTH=[\d,]+;BYMONTHDAY=(-1|\d{1,2}))$');
create trigger schedule_append_only before update or delete on schedule for each row execute function refuse_change();
create trigger schedule_no_truncate before truncate on schedule for each statement execute function refuse_change();

create table occurrence (
  id serial not null,
  directive_id integer not null,
  period_from date not null,
  period_to date not null,
  falls_on date not null,
  due_on date not null,
  made_on date not null,
  constraint occurrence_pkey primary key (id)
);
create unique index occurrence_directive_id_period_from_key on occurrence (directive_id, period_from);
create unique index occurrence_id_directive_id_key on occurrence (id, directive_id);
alter table occurrence add constraint occurrence_directive_id_fkey
  foreign key (directive_id) references directive (id) on delete restrict on update cascade;
alter table occurrence add constraint occurrence_period check (period_to >= period_from);
alter table occurrence add constraint occurrence_no_overlap
  exclude using gist (directive_id with =, daterange(period_from, period_to, '[]') with &&);
create trigger occurrence_append_only before update or delete on occurrence for each row execute function refuse_change();
create trigger occurrence_no_truncate before truncate on occurrence for each statement execute function refuse_change();

-- An agency has one assignment of a directive, and one of each of its occurrences.
alter table assignment add column occurrence_id integer;
alter table assignment add constraint assignment_occurrence_fkey
  foreign key (occurrence_id, directive_id) references occurrence (id, directive_id) on delete restrict on update cascade;
alter table assignment add constraint assignment_occurrence_dated check (occurrence_id is null or original_due_on is not null);
drop index assignment_directive_id_agency_id_key;
create unique index assignment_directive_id_agency_id_occurrence_id_key on assignment (directive_id, agency_id, occurrence_id) nulls not distinct;
create index assignment_occurrence_id_idx on assignment (occurrence_id);

commit;
