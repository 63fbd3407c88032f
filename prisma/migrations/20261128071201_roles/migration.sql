begin;

-- Who leads is named after the fact: one row for each assignment whose role it changes.
create table role_change (
  id serial not null,
  assignment_id integer not null,
  role assignment_role not null,
  reason text not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint role_change_pkey primary key (id)
);
create index role_change_assignment_id_idx on role_change (assignment_id);
alter table role_change add constraint role_change_assignment_id_fkey
  foreign key (assignment_id) references assignment (id) on delete restrict on update cascade;
alter table role_change add constraint role_change_reasoned check (length(trim(reason)) > 0);
create trigger role_change_append_only before update or delete on role_change for each row execute function refuse_change();
create trigger role_change_no_truncate before truncate on role_change for each statement execute function refuse_change();

-- What happens to a directive is told of each of its assignments.
create index audit_event_directive_id_seq_idx on audit_event (directive_id, seq);

commit;
