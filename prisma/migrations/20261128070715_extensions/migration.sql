begin;

create type extension_verdict as enum ('granted', 'refused', 'countered');
create type extension_reply_kind as enum ('accepted', 'declined', 'withdrawn');

-- What is asked, what is offered instead, and how often the day due was moved so: facts of a version like the others.
alter table assignment_version add column asked_due_on date;
alter table assignment_version add column offered_due_on date;
alter table assignment_version add column extension_count integer not null default 0;
alter table assignment_version add constraint assignment_version_asked check (asked_due_on is null or due_on is not null);
alter table assignment_version add constraint assignment_version_offered check (offered_due_on is null or asked_due_on is not null);
alter table assignment_version add constraint assignment_version_extension_count check (extension_count >= 0);
create index assignment_version_asked_due on assignment_version (assignment_id) where asked_due_on is not null and valid_to is null;

create table extension_request (
  id serial not null,
  assignment_id integer not null,
  ordinal integer not null,
  due_on date not null,
  proposed_on date not null,
  reason text not null,
  document_number text not null,
  document_on date not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint extension_request_pkey primary key (id),
  constraint extension_request_later check (proposed_on > due_on),
  constraint extension_request_reasoned check (length(trim(reason)) > 0 and length(trim(document_number)) > 0),
  constraint extension_request_ordinal_positive check (ordinal > 0)
);
create unique index extension_request_assignment_id_ordinal_key on extension_request (assignment_id, ordinal);
alter table extension_request add constraint extension_request_assignment_id_fkey
  foreign key (assignment_id) references assignment (id) on delete restrict on update cascade;

create table extension_decision (
  id serial not null,
  request_id integer not null,
  verdict extension_verdict not null,
  due_on date,
  reason text,
  document_number text,
  document_on date,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint extension_decision_pkey primary key (id),
  constraint extension_decision_day check ((verdict = 'refused') = (due_on is null)),
  constraint extension_decision_reasoned check (verdict = 'granted' or coalesce(length(trim(reason)), 0) > 0)
);
create unique index extension_decision_request_id_key on extension_decision (request_id);
alter table extension_decision add constraint extension_decision_request_id_fkey
  foreign key (request_id) references extension_request (id) on delete restrict on update cascade;

create table extension_reply (
  id serial not null,
  request_id integer not null,
  reply extension_reply_kind not null,
  reason text,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  person_id integer not null,
  agency_id integer not null,
  constraint extension_reply_pkey primary key (id)
);
create unique index extension_reply_request_id_key on extension_reply (request_id);
alter table extension_reply add constraint extension_reply_request_id_fkey
  foreign key (request_id) references extension_request (id) on delete restrict on update cascade;

do $$
declare
  t text;
begin
  foreach t in array array['extension_request', 'extension_decision', 'extension_reply'] loop
    execute format('create trigger %I_append_only before update or delete on %I for each row execute function refuse_change()', t, t);
    execute format('create trigger %I_no_truncate before truncate on %I for each statement execute function refuse_change()', t, t);
  end loop;
end $$;

-- One open request: the assignment is locked, so that of two at once the second sees the first.
create function refuse_second_request() returns trigger language plpgsql as $$
begin
  perform 1 from assignment where id = new.assignment_id for update;
  if exists (select 1 from assignment_version where assignment_id = new.assignment_id and valid_to is null and asked_due_on is not null) then
    raise exception 'an extension is asked already' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger extension_request_one_open before insert on extension_request for each row execute function refuse_second_request();

commit;
