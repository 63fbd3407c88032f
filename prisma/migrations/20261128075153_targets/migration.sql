begin;

-- A value to reach; once set it stays, and another is set beside it.
create table target (
  id serial not null,
  directive_id integer not null,
  name text not null,
  unit text not null,
  baseline numeric(18, 2) not null,
  goal numeric(18, 2) not null,
  goal_on date not null,
  note text,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint target_pkey primary key (id)
);
create unique index target_directive_id_name_key on target (directive_id, name);
alter table target add constraint target_directive_id_fkey
  foreign key (directive_id) references directive (id) on delete restrict on update cascade;
alter table target add constraint target_to_reach check (goal <> baseline);
alter table target add constraint target_named check (length(trim(name)) > 0 and length(trim(unit)) > 0);
create trigger target_append_only before update or delete on target for each row execute function refuse_change();
create trigger target_no_truncate before truncate on target for each statement execute function refuse_change();

-- One value of one agency at the end of a period; measured again, a further row, and the latest counts.
create table measurement (
  id serial not null,
  target_id integer not null,
  measured_agency_id integer not null,
  period_to date not null,
  value numeric(18, 2) not null,
  note text,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint measurement_pkey primary key (id)
);
create index measurement_target_id_measured_agency_id_period_to_id_idx on measurement (target_id, measured_agency_id, period_to, id desc);
create index measurement_measured_agency_id_idx on measurement (measured_agency_id);
alter table measurement add constraint measurement_target_id_fkey
  foreign key (target_id) references target (id) on delete restrict on update cascade;
alter table measurement add constraint measurement_measured_agency_id_fkey
  foreign key (measured_agency_id) references agency (id) on delete restrict on update cascade;
create trigger measurement_append_only before update or delete on measurement for each row execute function refuse_change();
create trigger measurement_no_truncate before truncate on measurement for each statement execute function refuse_change();

commit;
