begin;

-- A filter somebody keeps under a name; what it lists is read anew each time, by whoever opens it.
create table saved_view (
  id serial not null,
  person_id integer not null,
  agency_id integer not null,
  name text not null,
  query text not null,
  is_shared boolean not null default false,
  saved_at timestamptz(3) not null,
  constraint saved_view_pkey primary key (id)
);
create unique index saved_view_person_id_name_key on saved_view (person_id, name);
create index saved_view_agency_id_idx on saved_view (agency_id);
alter table saved_view add constraint saved_view_person_id_fkey foreign key (person_id) references person (id) on delete restrict on update cascade;
alter table saved_view add constraint saved_view_agency_id_fkey foreign key (agency_id) references agency (id) on delete restrict on update cascade;
alter table saved_view add constraint saved_view_name_length check (length(name) between 1 and 80);
alter table saved_view add constraint saved_view_query_form check (query ~ '^\?[a-z0-9_=&]+$' and length(query) <= 300);

commit;
