begin;

create type explanation_verdict as enum ('accepted', 'asked_again', 'withdrawn');
alter type draft_purpose add value 'explanation';

-- What is to be explained, by which day, and whether it was: facts of a version like the others.
alter table assignment_version add column explain_by date;
alter table assignment_version add column explained_on date;
alter table assignment_version add constraint assignment_version_explained check (explained_on is null or explain_by is not null);
create index assignment_version_explain_by on assignment_version (assignment_id) where explain_by is not null and valid_to is null;

create table explanation_request (
  id serial not null,
  assignment_id integer not null,
  ordinal integer not null,
  question text not null,
  answer_by date not null,
  document_number text,
  document_on date,
  issuer text,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint explanation_request_pkey primary key (id),
  constraint explanation_request_ahead check (answer_by >= recorded_on),
  constraint explanation_request_asks check (length(trim(question)) > 0),
  constraint explanation_request_documented check (num_nonnulls(document_number, document_on, issuer) in (0, 3)),
  constraint explanation_request_ordinal_positive check (ordinal > 0)
);
create unique index explanation_request_assignment_id_ordinal_key on explanation_request (assignment_id, ordinal);
create unique index explanation_request_id_assignment_id_key on explanation_request (id, assignment_id);
alter table explanation_request add constraint explanation_request_assignment_id_fkey
  foreign key (assignment_id) references assignment (id) on delete restrict on update cascade;

create table explanation (
  id serial not null,
  request_id integer not null,
  assignment_id integer not null,
  text text not null,
  document_number text,
  document_on date,
  issuer text,
  title text,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint explanation_pkey primary key (id),
  constraint explanation_explains check (length(trim(text)) > 0),
  constraint explanation_documented check (num_nonnulls(document_number, document_on, issuer) in (0, 3))
);
create unique index explanation_request_id_key on explanation (request_id);
create unique index explanation_of_request_key on explanation (request_id, assignment_id);
create unique index explanation_id_assignment_id_key on explanation (id, assignment_id);
create index explanation_assignment_id_idx on explanation (assignment_id);
alter table explanation add constraint explanation_assignment_id_fkey
  foreign key (assignment_id) references assignment (id) on delete restrict on update cascade;
alter table explanation add constraint explanation_request_fkey
  foreign key (request_id, assignment_id) references explanation_request (id, assignment_id) on delete restrict on update cascade;

create table explanation_decision (
  id serial not null,
  request_id integer not null,
  verdict explanation_verdict not null,
  reason text,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint explanation_decision_pkey primary key (id),
  constraint explanation_decision_reasoned check (verdict = 'accepted' or coalesce(length(trim(reason)), 0) > 0)
);
create unique index explanation_decision_request_id_key on explanation_decision (request_id);
alter table explanation_decision add constraint explanation_decision_request_id_fkey
  foreign key (request_id) references explanation_request (id) on delete restrict on update cascade;

alter table evidence_file add column explanation_id integer;
alter table evidence_file drop constraint evidence_file_one_parent;
alter table evidence_file add constraint evidence_file_one_parent
  check (num_nonnulls(draft_id, progress_report_id, completion_id, explanation_id) = 1);
create index evidence_file_explanation_id_idx on evidence_file (explanation_id);
alter table evidence_file add constraint evidence_file_explanation_fkey
  foreign key (explanation_id, assignment_id) references explanation (id, assignment_id) on delete restrict on update cascade;

do $$
declare
  t text;
begin
  foreach t in array array['explanation_request', 'explanation', 'explanation_decision'] loop
    execute format('create trigger %I_append_only before update or delete on %I for each row execute function refuse_change()', t, t);
    execute format('create trigger %I_no_truncate before truncate on %I for each statement execute function refuse_change()', t, t);
  end loop;
end $$;

-- One open question: what was asked before is decided, or the assignment is with another agency or out of the figures.
create function refuse_second_question() returns trigger language plpgsql as $$
begin
  perform 1 from assignment where id = new.assignment_id for update;
  if exists (select 1 from assignment_version where assignment_id = new.assignment_id and valid_to is null and explain_by is not null)
    and exists (select 1 from explanation_request q where q.assignment_id = new.assignment_id
      and q.ordinal = (select max(ordinal) from explanation_request where assignment_id = new.assignment_id)
      and not exists (select 1 from explanation_decision x where x.request_id = q.id)) then
    raise exception 'an explanation is asked already' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger explanation_request_one_open before insert on explanation_request for each row execute function refuse_second_question();

commit;
