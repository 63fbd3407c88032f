begin;

-- One change of the agencies by one legal document: drafted, checked, then recorded all or nothing.
create table succession (
  id serial not null,
  takes_on date not null,
  -- The old agencies end; where not, only what is chosen moves.
  is_ending boolean not null,
  predecessor_ids integer[] not null,
  successor_ids integer[] not null,
  -- Agencies that begin with it, as typed.
  new_agencies text not null default '',
  choices jsonb not null default '{}',
  document_number text not null,
  document_on date not null,
  issuer text not null,
  title text,
  revision integer not null default 1,
  drafted_by_id integer not null,
  drafted_at timestamptz(3) not null,
  discarded_at timestamptz(3),
  recorded_on date,
  recorded_at timestamptz(3),
  person_id integer,
  agency_id integer,
  constraint succession_pkey primary key (id)
);
alter table succession add constraint succession_drafted_by_id_fkey
  foreign key (drafted_by_id) references person (id) on delete restrict on update cascade;
create index succession_drafted_by_id_idx on succession (drafted_by_id);
alter table succession add constraint succession_of_somebody check (cardinality(predecessor_ids) > 0);
alter table succession add constraint succession_documented check (length(trim(document_number)) > 0 and length(trim(issuer)) > 0);
alter table succession add constraint succession_recorded_whole check (num_nulls(recorded_on, recorded_at, person_id, agency_id) in (0, 4));
alter table succession add constraint succession_one_end check (num_nonnulls(recorded_at, discarded_at) < 2);
alter table succession add constraint succession_in_force check (recorded_on >= takes_on);

create function guard_succession() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.recorded_at is not null or old.discarded_at is not null then
    raise exception 'a succession that is recorded or discarded does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger succession_guard before update or delete on succession for each row execute function guard_succession();

-- Who took over from whom; the general heir takes whatever nobody else was given, and of what is closed the reading.
create table succession_edge (
  succession_id integer not null,
  predecessor_id integer not null,
  successor_id integer not null,
  is_general boolean not null,
  constraint succession_edge_pkey primary key (succession_id, predecessor_id, successor_id)
);
create index succession_edge_predecessor_id_idx on succession_edge (predecessor_id);
create index succession_edge_successor_id_idx on succession_edge (successor_id);
alter table succession_edge add constraint succession_edge_of_another check (predecessor_id <> successor_id);
-- An agency ends once.
create unique index succession_edge_one_heir on succession_edge (predecessor_id) where is_general;

-- Another agency holds an assignment from a day on, with everything that was done on it.
create table takeover (
  id serial not null,
  succession_id integer not null,
  assignment_id integer not null,
  from_agency_id integer not null,
  to_agency_id integer not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint takeover_pkey primary key (id)
);
create unique index takeover_succession_id_assignment_id_key on takeover (succession_id, assignment_id);
create index takeover_assignment_id_idx on takeover (assignment_id);
create index takeover_from_agency_id_idx on takeover (from_agency_id);
create index takeover_to_agency_id_idx on takeover (to_agency_id);
alter table takeover add constraint takeover_by_another check (from_agency_id <> to_agency_id);

-- The desk that checks what is handed in is another from a day on; the directive has the present one.
create table desk_change (
  id serial not null,
  succession_id integer not null,
  directive_id integer not null,
  from_agency_id integer not null,
  to_agency_id integer not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint desk_change_pkey primary key (id)
);
create unique index desk_change_succession_id_directive_id_key on desk_change (succession_id, directive_id);
create index desk_change_directive_id_idx on desk_change (directive_id);
create index desk_change_from_agency_id_idx on desk_change (from_agency_id);
create index desk_change_to_agency_id_idx on desk_change (to_agency_id);

alter table succession_edge add constraint succession_edge_succession_id_fkey
  foreign key (succession_id) references succession (id) on delete restrict on update cascade;
alter table succession_edge add constraint succession_edge_predecessor_id_fkey
  foreign key (predecessor_id) references agency (id) on delete restrict on update cascade;
alter table succession_edge add constraint succession_edge_successor_id_fkey
  foreign key (successor_id) references agency (id) on delete restrict on update cascade;
alter table takeover add constraint takeover_succession_id_fkey
  foreign key (succession_id) references succession (id) on delete restrict on update cascade;
alter table takeover add constraint takeover_assignment_id_fkey
  foreign key (assignment_id) references assignment (id) on delete restrict on update cascade;
alter table takeover add constraint takeover_from_agency_id_fkey
  foreign key (from_agency_id) references agency (id) on delete restrict on update cascade;
alter table takeover add constraint takeover_to_agency_id_fkey
  foreign key (to_agency_id) references agency (id) on delete restrict on update cascade;
alter table desk_change add constraint desk_change_succession_id_fkey
  foreign key (succession_id) references succession (id) on delete restrict on update cascade;
alter table desk_change add constraint desk_change_directive_id_fkey
  foreign key (directive_id) references directive (id) on delete restrict on update cascade;
alter table desk_change add constraint desk_change_from_agency_id_fkey
  foreign key (from_agency_id) references agency (id) on delete restrict on update cascade;
alter table desk_change add constraint desk_change_to_agency_id_fkey
  foreign key (to_agency_id) references agency (id) on delete restrict on update cascade;

do $$
declare
  t text;
begin
  foreach t in array array['succession_edge', 'takeover', 'desk_change'] loop
    execute format('create trigger %I_append_only before update or delete on %I for each row execute function refuse_change()', t, t);
    execute format('create trigger %I_no_truncate before truncate on %I for each statement execute function refuse_change()', t, t);
  end loop;
end $$;

-- From the beginning of the directive and until now where nothing else is said.
alter table directive_relation add column valid_from date;
alter table directive_relation add column valid_to date;

-- An agency that has ended is given nothing new.
create function guard_assigned_agency() returns trigger language plpgsql as $$
begin
  if exists (select 1 from agency a where a.id = new.agency_id and a.valid_to <= new.assigned_on) then
    raise exception 'agency % has ended', new.agency_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger assignment_of_running_agency before insert on assignment
  for each row when (new.occurrence_id is null) execute function guard_assigned_agency();

commit;
