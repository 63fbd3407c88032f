begin;

-- The figures of a day as they were at a meeting: what is written is never written anew.
create table snapshot (
  id serial not null,
  title text not null,
  day date not null,
  content text not null,
  digest text not null,
  audit_seq bigint not null,
  audit_hash text not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint snapshot_pkey primary key (id),
  constraint snapshot_titled check (length(trim(title)) > 0),
  -- Tomorrow has not been recorded.
  constraint snapshot_day check (day <= recorded_on),
  constraint snapshot_content check (jsonb_typeof(content::jsonb) = 'object'),
  constraint snapshot_digest check (digest = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  constraint snapshot_audit check (audit_seq >= 0 and audit_hash ~ '^[0-9a-f]{64}$')
);
alter table snapshot add constraint snapshot_person_id_fkey
  foreign key (person_id) references person (id) on delete restrict on update cascade;
create trigger snapshot_append_only before update or delete on snapshot for each row execute function refuse_change();
create trigger snapshot_no_truncate before truncate on snapshot for each statement execute function refuse_change();

commit;
