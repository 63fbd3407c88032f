begin;

-- A pasted list of agencies, checked before it is entered.
create table agency_list (
  id serial not null,
  source text not null,
  person_id integer not null,
  drafted_at timestamptz(3) not null,
  entered_at timestamptz(3),
  constraint agency_list_pkey primary key (id)
);
create index agency_list_person_id_idx on agency_list (person_id);
alter table agency_list add constraint agency_list_person_id_fkey
  foreign key (person_id) references person (id) on delete restrict on update cascade;

commit;
