begin;

-- A directive as a later document has it: what was issued stays, and every day reads what held on it.
create table amendment (
  id serial not null,
  directive_id integer not null,
  ordinal integer not null,
  text text,
  due_on date,
  added_agency_ids integer[] not null,
  dropped_agency_ids integer[] not null,
  reason text not null,
  document_number text not null,
  document_on date not null,
  issuer text not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint amendment_pkey primary key (id),
  constraint amendment_ordinal_positive check (ordinal > 0),
  constraint amendment_something check (num_nonnulls(text, due_on) > 0 or cardinality(added_agency_ids) + cardinality(dropped_agency_ids) > 0),
  constraint amendment_text_written check (length(trim(text)) > 0),
  constraint amendment_documented
    check (length(trim(reason)) > 0 and length(trim(document_number)) > 0 and length(trim(issuer)) > 0)
);
create unique index amendment_directive_id_ordinal_key on amendment (directive_id, ordinal);
alter table amendment add constraint amendment_directive_id_fkey
  foreign key (directive_id) references directive (id) on delete restrict on update cascade;
create trigger amendment_append_only before update or delete on amendment for each row execute function refuse_change();
create trigger amendment_no_truncate before truncate on amendment for each statement execute function refuse_change();

-- A value added to a type cannot be used in the same transaction: the type is made anew.
alter table change drop constraint change_to_agency;
alter table change drop constraint change_due;
alter type change_kind rename to change_kind_before;
create type change_kind as enum ('suspended', 'resumed', 'cancelled', 'reassigned', 'amended');
alter table change alter column kind type change_kind using kind::text::change_kind;
drop type change_kind_before;
alter table change add constraint change_to_agency check ((kind = 'reassigned') = (to_agency_id is not null));
alter table change add constraint change_due check (due_on is null or kind in ('resumed', 'reassigned', 'amended'));

alter table change add column amendment_id integer;
alter table change add constraint change_amended check (kind <> 'amended' or (amendment_id is not null and due_on is not null));
create index change_amendment_id_idx on change (amendment_id);
alter table change add constraint change_amendment_id_fkey
  foreign key (amendment_id) references amendment (id) on delete restrict on update cascade;

commit;
