begin;

create unique index assignment_id_directive_id_key on assignment (id, directive_id);

-- What a leader ordered about a directive, or about the part of one agency in it, after it was assigned.
create table instruction (
  id serial not null,
  directive_id integer not null,
  assignment_id integer,
  text text not null,
  given_by text not null,
  given_on date not null,
  document_number text,
  document_on date,
  issuer text,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint instruction_pkey primary key (id),
  constraint instruction_orders check (length(trim(text)) > 0 and length(trim(given_by)) > 0),
  constraint instruction_given check (given_on <= recorded_on),
  constraint instruction_documented check (num_nonnulls(document_number, document_on, issuer) in (0, 3))
);
create index instruction_directive_id_id_idx on instruction (directive_id, id desc);
create index instruction_recorded_on_idx on instruction (recorded_on);
alter table instruction add constraint instruction_directive_id_fkey
  foreign key (directive_id) references directive (id) on delete restrict on update cascade;
alter table instruction add constraint instruction_assignment_fkey
  foreign key (assignment_id, directive_id) references assignment (id, directive_id) on delete restrict on update cascade;

-- What those who may read an assignment say to each other about it; changes no fact.
create table comment (
  id serial not null,
  assignment_id integer not null,
  text text not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint comment_pkey primary key (id),
  constraint comment_says check (length(trim(text)) > 0)
);
create index comment_assignment_id_id_idx on comment (assignment_id, id desc);
alter table comment add constraint comment_assignment_id_fkey
  foreign key (assignment_id) references assignment (id) on delete restrict on update cascade;

do $$
declare
  t text;
begin
  foreach t in array array['instruction', 'comment'] loop
    execute format('create trigger %I_append_only before update or delete on %I for each row execute function refuse_change()', t, t);
    execute format('create trigger %I_no_truncate before truncate on %I for each statement execute function refuse_change()', t, t);
  end loop;
end $$;

commit;
