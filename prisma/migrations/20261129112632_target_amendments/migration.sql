begin;

-- A target as a later decision has it: what was set first stays, and every day reads what held on it.
create table target_amendment (
  id serial not null,
  target_id integer not null,
  goal numeric(18, 2) not null,
  goal_on date not null,
  reason text not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint target_amendment_pkey primary key (id),
  constraint target_amendment_reasoned check (length(trim(reason)) > 0)
);
create index target_amendment_target_id_id_idx on target_amendment (target_id, id desc);
alter table target_amendment add constraint target_amendment_target_id_fkey
  foreign key (target_id) references target (id) on delete restrict on update cascade;
create trigger target_amendment_append_only before update or delete on target_amendment for each row execute function refuse_change();
create trigger target_amendment_no_truncate before truncate on target_amendment for each statement execute function refuse_change();

commit;
