begin;

create type draft_purpose as enum ('progress', 'completion');
create type file_type as enum ('pdf', 'docx', 'xlsx', 'doc', 'xls', 'jpg', 'png');

create table draft (
  id serial primary key,
  assignment_id integer not null references assignment (id) on delete restrict on update cascade,
  person_id integer not null,
  purpose draft_purpose not null,
  fields jsonb not null default '{}',
  saved_at timestamptz(3) not null
);
create unique index draft_assignment_id_person_id_purpose_key on draft (assignment_id, person_id, purpose);
create unique index draft_id_assignment_id_key on draft (id, assignment_id);

create table evidence_file (
  id serial primary key,
  assignment_id integer not null references assignment (id) on delete restrict on update cascade,
  draft_id integer,
  progress_report_id integer,
  completion_id integer,
  sha256 text not null,
  size integer not null,
  name text not null,
  type file_type not null,
  description text,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint evidence_file_one_parent check (num_nonnulls(draft_id, progress_report_id, completion_id) = 1),
  constraint evidence_file_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint evidence_file_size check (size between 1 and 50 * 1024 * 1024),
  constraint evidence_file_name check (length(name) between 1 and 150 and name !~ '[/\\[:cntrl:]]'),
  constraint evidence_file_draft_fkey foreign key (draft_id, assignment_id)
    references draft (id, assignment_id) on delete restrict on update cascade,
  constraint evidence_file_progress_report_fkey foreign key (progress_report_id, assignment_id)
    references progress_report (id, assignment_id) on delete restrict on update cascade,
  constraint evidence_file_completion_fkey foreign key (completion_id, assignment_id)
    references completion (id, assignment_id) on delete restrict on update cascade
);
create unique index evidence_file_draft_id_sha256_key on evidence_file (draft_id, sha256);
create index evidence_file_assignment_id_idx on evidence_file (assignment_id);
create index evidence_file_progress_report_id_idx on evidence_file (progress_report_id);
create index evidence_file_completion_id_idx on evidence_file (completion_id);
create index evidence_file_sha256_idx on evidence_file (sha256);

-- While in a draft a file may be taken out, or handed in as it is; after that it stays.
create function guard_evidence_file() returns trigger language plpgsql as $$
begin
  if old.draft_id is null then
    raise exception 'evidence_file is append-only' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if new.draft_id is not null
    or (new.id, new.assignment_id, new.sha256, new.size, new.name, new.type, new.description,
        new.recorded_on, new.recorded_at, new.person_id, new.agency_id)
      is distinct from (old.id, old.assignment_id, old.sha256, old.size, old.name, old.type, old.description,
        old.recorded_on, old.recorded_at, old.person_id, old.agency_id) then
    raise exception 'evidence_file is handed in as it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger evidence_file_guard before update or delete on evidence_file for each row execute function guard_evidence_file();
create trigger evidence_file_no_truncate before truncate on evidence_file for each statement execute function refuse_change();

commit;
