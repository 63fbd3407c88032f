begin;

create type source_state as enum ('reading', 'drafted', 'failed', 'cancelled');

-- A file somebody handed in to have a notice read from it. What is read stands page by page, so that nothing read is lost.
create table source_file (
  id serial primary key,
  sha256 text not null,
  size integer not null,
  name text not null,
  state source_state not null default 'reading',
  -- Why nothing came of it.
  fault text,
  -- Whether its content is to lie in the store.
  is_kept boolean not null default true,
  -- Whether the worker has something to do with it.
  is_waiting boolean not null default true,
  format text,
  is_ocr boolean not null default false,
  page_count integer,
  envelope jsonb,
  notes text[] not null default '{}',
  notice_id integer references notice (id) on delete restrict on update cascade,
  -- Who is at it, until when nobody else may be, and how often somebody began and did not come back.
  claim uuid,
  free_at timestamptz(3) not null,
  attempts integer not null default 0,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint source_file_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint source_file_size check (size between 1 and 50 * 1024 * 1024),
  constraint source_file_name check (length(name) between 1 and 150 and name !~ '[/\\[:cntrl:]]'),
  constraint source_file_fault check ((fault is not null) = (state = 'failed')),
  constraint source_file_drafted check ((notice_id is not null) = (state = 'drafted')),
  constraint source_file_kept check (is_kept or state in ('failed', 'cancelled')),
  constraint source_file_cancelled check (state <> 'cancelled' or not is_kept)
);
create index source_file_notice_id_idx on source_file (notice_id);
create index source_file_sha256_idx on source_file (sha256);
create index source_file_person_id_recorded_at_idx on source_file (person_id, recorded_at);
create index source_file_waiting on source_file (free_at) where is_waiting;
create index source_file_open on source_file (id desc) where state in ('reading', 'failed') and is_kept;

create table source_page (
  file_id integer not null references source_file (id) on delete restrict on update cascade,
  number integer not null,
  -- Null until it is read.
  text text,
  doubtful jsonb not null default '[]',
  picture_sha256 text,
  picture_size integer,
  primary key (file_id, number),
  constraint source_page_number check (number between 1 and 300),
  constraint source_page_picture check ((picture_sha256 is null) = (picture_size is null)),
  constraint source_page_sha256 check (picture_sha256 ~ '^[0-9a-f]{64}$')
);
create index source_page_picture_sha256_idx on source_page (picture_sha256);

-- A file handed in stays the file it was, and what has ended does not begin again.
create function guard_source_file() returns trigger language plpgsql as $$
begin
  if (new.id, new.sha256, new.size, new.name, new.recorded_on, new.recorded_at, new.person_id, new.agency_id)
    is distinct from (old.id, old.sha256, old.size, old.name, old.recorded_on, old.recorded_at, old.person_id, old.agency_id)
    or (old.state = 'drafted' and new.notice_id is distinct from old.notice_id)
    or (old.state in ('drafted', 'cancelled') and new.state <> old.state)
    or (new.is_kept and not old.is_kept) then
    raise exception 'source_file stays what it was' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger source_file_guard before update on source_file for each row execute function guard_source_file();
create trigger source_file_no_truncate before truncate on source_file for each statement execute function refuse_change();

-- Every content some row says lies in the store: the one list for whoever looks after the store.
create function stored_contents() returns table (sha256 text, size integer) language sql stable as $$
  select f.sha256, f.size from evidence_file f
  union all select s.sha256, s.size from source_file s where s.is_kept
  union all select p.picture_sha256, p.picture_size from source_page p where p.picture_sha256 is not null
$$;

commit;
