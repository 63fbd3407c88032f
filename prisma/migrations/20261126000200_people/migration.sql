begin;

alter table person add column must_change_password boolean not null default false;

alter table post add column is_agency_admin boolean not null default false;
alter table post add constraint post_agency_admin check (not is_agency_admin or role = 'agency');

-- What a browser says of itself, in words; for the person to tell sessions apart.
alter table session add column device text;

-- A code handed over by a person can be shown to them again for some minutes: it follows from the salt and the installation's secret.
alter table one_time_code add column salt text;
alter table one_time_code add column given_by_id integer references person (id) on delete restrict on update cascade;
alter table one_time_code add column given_at timestamptz(3);
create index one_time_code_given_by_id_idx on one_time_code (given_by_id);

-- Who of an agency is reminded.
create table duty (
  id serial not null,
  agency_id integer not null,
  person_id integer not null,
  valid_from date not null,
  valid_to date,
  constraint duty_pkey primary key (id)
);
create index duty_agency_id_valid_from_idx on duty (agency_id, valid_from);
create index duty_person_id_idx on duty (person_id);
alter table duty add constraint duty_agency_id_fkey foreign key (agency_id) references agency (id) on delete restrict on update cascade;
alter table duty add constraint duty_person_id_fkey foreign key (person_id) references person (id) on delete restrict on update cascade;
alter table duty add constraint duty_span check (valid_to > valid_from);
alter table duty add constraint duty_no_overlap
  exclude using gist (agency_id with =, person_id with =, daterange(valid_from, valid_to) with &&);

-- Inside its agency an assignment is passed on; the latest row counts.
create table handling (
  id serial not null,
  assignment_id integer not null,
  unit text,
  handler_id integer,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint handling_pkey primary key (id)
);
create index handling_assignment_id_id_idx on handling (assignment_id, id desc);
create index handling_handler_id_idx on handling (handler_id);
alter table handling add constraint handling_assignment_id_fkey
  foreign key (assignment_id) references assignment (id) on delete restrict on update cascade;
alter table handling add constraint handling_handler_id_fkey
  foreign key (handler_id) references person (id) on delete restrict on update cascade;
alter table handling add constraint handling_to_somebody check (handler_id is not null or coalesce(length(trim(unit)), 0) > 0);
create trigger handling_append_only before update or delete on handling for each row execute function refuse_change();
create trigger handling_no_truncate before truncate on handling for each statement execute function refuse_change();

-- A pasted list of people, checked before it is entered.
create table people_list (
  id serial not null,
  source text not null,
  person_id integer not null,
  drafted_at timestamptz(3) not null,
  entered_at timestamptz(3),
  constraint people_list_pkey primary key (id)
);
create index people_list_person_id_idx on people_list (person_id);
alter table people_list add constraint people_list_person_id_fkey
  foreign key (person_id) references person (id) on delete restrict on update cascade;

-- Somebody must be able to let others in: who takes the last administrator away is refused, also when two do it at once.
create function keep_an_administrator() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('administrator'));
  if not exists (
    select 1 from person p join post o on o.person_id = p.id
    where p.disabled_at is null and o.role = 'admin' and o.valid_to is null
  ) then
    raise exception 'the last administrator stays' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create constraint trigger person_last_administrator after update of disabled_at on person
  deferrable initially deferred for each row
  when (old.disabled_at is null and new.disabled_at is not null) execute function keep_an_administrator();
create constraint trigger post_last_administrator after update on post
  deferrable initially deferred for each row
  when (old.role = 'admin' and (new.role <> 'admin' or new.valid_to is not null)) execute function keep_an_administrator();
create constraint trigger post_last_administrator_removed after delete on post
  deferrable initially deferred for each row
  when (old.role = 'admin') execute function keep_an_administrator();

commit;
