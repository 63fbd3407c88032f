begin;

create type money_source as enum ('central', 'province', 'district', 'other');

-- What an agency says of the money of an assignment: the latest statement counts, and each is whole.
create table money_statement (
  id serial not null,
  assignment_id integer not null,
  note text,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint money_statement_pkey primary key (id)
);
create index money_statement_assignment_id_id_idx on money_statement (assignment_id, id desc);
alter table money_statement add constraint money_statement_assignment_id_fkey
  foreign key (assignment_id) references assignment (id) on delete restrict on update cascade;
create trigger money_statement_append_only before update or delete on money_statement for each row execute function refuse_change();
create trigger money_statement_no_truncate before truncate on money_statement for each statement execute function refuse_change();

-- In đồng, whole.
create table money_line (
  statement_id integer not null,
  source money_source not null,
  planned bigint not null,
  allocated bigint not null,
  committed bigint not null,
  disbursed bigint not null,
  constraint money_line_pkey primary key (statement_id, source)
);
alter table money_line add constraint money_line_statement_id_fkey
  foreign key (statement_id) references money_statement (id) on delete restrict on update cascade;
alter table money_line add constraint money_line_positive check (least(planned, allocated, committed, disbursed) >= 0);
alter table money_line add constraint money_line_whole check (greatest(planned, allocated, committed, disbursed) < 1000000000000000);
create trigger money_line_append_only before update or delete on money_line for each row execute function refuse_change();
create trigger money_line_no_truncate before truncate on money_line for each statement execute function refuse_change();

commit;
