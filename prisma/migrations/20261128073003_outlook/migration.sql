begin;

-- One directive waits for another: known from a day on, and perhaps only until another.
create table dependency (
  id serial not null,
  directive_id integer not null,
  needs_id integer not null,
  valid_from date not null,
  valid_to date,
  constraint dependency_pkey primary key (id)
);
create index dependency_directive_id_valid_from_idx on dependency (directive_id, valid_from);
create index dependency_needs_id_idx on dependency (needs_id);
alter table dependency add constraint dependency_directive_id_fkey
  foreign key (directive_id) references directive (id) on delete restrict on update cascade;
alter table dependency add constraint dependency_needs_id_fkey
  foreign key (needs_id) references directive (id) on delete restrict on update cascade;
alter table dependency add constraint dependency_of_another check (directive_id <> needs_id);
alter table dependency add constraint dependency_span check (valid_to >= valid_from);
alter table dependency add constraint dependency_no_overlap
  exclude using gist (directive_id with =, needs_id with =, daterange(valid_from, valid_to) with &&);

create type confidence_level as enum ('likely', 'feasible', 'unlikely');

-- What the lead itself thinks of its chances; the latest counts.
create table confidence (
  id serial not null,
  assignment_id integer not null,
  level confidence_level not null,
  reason text not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint confidence_pkey primary key (id)
);
create index confidence_assignment_id_id_idx on confidence (assignment_id, id desc);
alter table confidence add constraint confidence_assignment_id_fkey
  foreign key (assignment_id) references assignment (id) on delete restrict on update cascade;
alter table confidence add constraint confidence_reasoned check (length(trim(reason)) > 0);
create trigger confidence_append_only before update or delete on confidence for each row execute function refuse_change();
create trigger confidence_no_truncate before truncate on confidence for each statement execute function refuse_change();

commit;
