begin;

create type change_kind as enum ('suspended', 'resumed', 'cancelled', 'reassigned');

-- The agency says it was assigned wrongly, until the Office insists or does something about it.
alter table assignment_version add column objected_on date;
create index assignment_version_objected on assignment_version (objected_on, assignment_id) where objected_on is not null and valid_to is null;

create table objection (
  id serial not null,
  assignment_id integer not null,
  ordinal integer not null,
  reason text not null,
  suggested_agency_id integer,
  document_number text,
  document_on date,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint objection_pkey primary key (id),
  constraint objection_reasoned check (length(trim(reason)) > 0),
  constraint objection_ordinal_positive check (ordinal > 0)
);
create unique index objection_assignment_id_ordinal_key on objection (assignment_id, ordinal);
create index objection_suggested_agency_id_idx on objection (suggested_agency_id);
alter table objection add constraint objection_assignment_id_fkey
  foreign key (assignment_id) references assignment (id) on delete restrict on update cascade;
alter table objection add constraint objection_suggested_agency_id_fkey
  foreign key (suggested_agency_id) references agency (id) on delete restrict on update cascade;

create table insistence (
  id serial not null,
  objection_id integer not null,
  reason text not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint insistence_pkey primary key (id),
  constraint insistence_reasoned check (length(trim(reason)) > 0)
);
create unique index insistence_objection_id_key on insistence (objection_id);
alter table insistence add constraint insistence_objection_id_fkey
  foreign key (objection_id) references objection (id) on delete restrict on update cascade;

-- What the Office does to an assignment by a document: each its own row, whether alone or with others.
create table change (
  id serial not null,
  assignment_id integer not null,
  kind change_kind not null,
  reason text not null,
  document_number text not null,
  document_on date not null,
  issuer text not null,
  to_agency_id integer,
  due_on date,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint change_pkey primary key (id),
  constraint change_reasoned check (length(trim(reason)) > 0),
  constraint change_documented check (length(trim(document_number)) > 0 and length(trim(issuer)) > 0),
  constraint change_to_agency check ((kind = 'reassigned') = (to_agency_id is not null)),
  constraint change_due check (due_on is null or kind in ('resumed', 'reassigned'))
);
create index change_assignment_id_id_idx on change (assignment_id, id);
create index change_to_agency_id_idx on change (to_agency_id);
alter table change add constraint change_assignment_id_fkey
  foreign key (assignment_id) references assignment (id) on delete restrict on update cascade;
alter table change add constraint change_to_agency_id_fkey
  foreign key (to_agency_id) references agency (id) on delete restrict on update cascade;

do $$
declare
  t text;
begin
  foreach t in array array['objection', 'insistence', 'change'] loop
    execute format('create trigger %I_append_only before update or delete on %I for each row execute function refuse_change()', t, t);
    execute format('create trigger %I_no_truncate before truncate on %I for each statement execute function refuse_change()', t, t);
  end loop;
end $$;

commit;
