begin;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "agency_level" AS ENUM ('province', 'district', 'central', 'party', 'company', 'other');

-- CreateEnum
CREATE TYPE "person_role" AS ENUM ('admin', 'office', 'committee', 'agency');

-- CreateEnum
CREATE TYPE "notice_state" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "directive_kind" AS ENUM ('one_off', 'recurring', 'standing', 'target', 'norm');

-- CreateEnum
CREATE TYPE "deadline_rule" AS ENUM ('before', 'by', 'within', 'computed', 'recurring', 'event', 'decided');

-- CreateEnum
CREATE TYPE "assignment_role" AS ENUM ('lead', 'co_equal', 'coordinating');

-- CreateEnum
CREATE TYPE "directive_relation_kind" AS ENUM ('route', 'recipient', 'monitor');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('accepted', 'returned');

-- CreateTable
CREATE TABLE "agency" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "level" "agency_level" NOT NULL,
    "is_office" BOOLEAN NOT NULL DEFAULT false,
    "is_standing" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_name" (
    "id" SERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "symbol" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "agency_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_alias" (
    "id" SERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "alias" TEXT NOT NULL,

    CONSTRAINT "agency_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_set" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phrases" TEXT[],

    CONSTRAINT "agency_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_set_member" (
    "id" SERIAL NOT NULL,
    "set_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "agency_set_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "username" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "role" "person_role" NOT NULL,
    "title" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_code" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "code_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" SERIAL NOT NULL,
    "state" "notice_state" NOT NULL DEFAULT 'draft',
    "number" TEXT,
    "issued_on" DATE,
    "issuer" TEXT,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "drafted_by_id" INTEGER,
    "published_on" DATE,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" SERIAL NOT NULL,
    "notice_id" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "understood" TEXT NOT NULL,
    "cited_on" DATE,
    "span_start" INTEGER NOT NULL,
    "span_end" INTEGER NOT NULL,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directive" (
    "id" SERIAL NOT NULL,
    "notice_id" INTEGER NOT NULL,
    "ref" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "span_start" INTEGER NOT NULL,
    "span_end" INTEGER NOT NULL,
    "kind" "directive_kind" NOT NULL,
    "assignees_text" TEXT,
    "condition_text" TEXT,
    "open_set_text" TEXT,
    "is_lead_stated" BOOLEAN NOT NULL,
    "deliverable" TEXT,
    "report_to" TEXT,
    "deadline_text" TEXT,
    "deadline_rule" "deadline_rule",
    "deadline_start" INTEGER,
    "deadline_end" INTEGER,
    "printed_on" DATE,
    "due_on" DATE,
    "desk_agency_id" INTEGER NOT NULL,
    "is_plan_registration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "directive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directive_relation" (
    "directive_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "relation" "directive_relation_kind" NOT NULL,

    CONSTRAINT "directive_relation_pkey" PRIMARY KEY ("directive_id","agency_id","relation")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" SERIAL NOT NULL,
    "directive_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "role" "assignment_role" NOT NULL,
    "assigned_on" DATE NOT NULL,
    "original_due_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_version" (
    "id" SERIAL NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "directive_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "agency_id" INTEGER NOT NULL,
    "role" "assignment_role" NOT NULL,
    "kind" "directive_kind" NOT NULL,
    "due_on" DATE,
    "due_order" DATE,
    "started_on" DATE,
    "planned_on" DATE,
    "reported_on" DATE,
    "submitted_on" DATE,
    "returned_on" DATE,
    "resubmit_by" DATE,
    "accepted_on" DATE,
    "suspended_on" DATE,
    "cancelled_on" DATE,
    "exempt_on" DATE,
    "percent" INTEGER NOT NULL DEFAULT 0,
    "has_obstacle" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "assignment_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" SERIAL NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "check" TEXT NOT NULL,
    "otherwise" TEXT NOT NULL,
    "document_number" TEXT,
    "document_on" DATE,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_step" (
    "plan_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "person_name" TEXT NOT NULL,
    "due_on" DATE NOT NULL,

    CONSTRAINT "plan_step_pkey" PRIMARY KEY ("plan_id","ordinal")
);

-- CreateTable
CREATE TABLE "progress_report" (
    "id" SERIAL NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "done" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "obstacle" TEXT,
    "next_step" TEXT,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,

    CONSTRAINT "progress_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "completion" (
    "id" SERIAL NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "summary" TEXT NOT NULL,
    "is_by_plan" BOOLEAN NOT NULL DEFAULT false,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,

    CONSTRAINT "completion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" SERIAL NOT NULL,
    "completion_id" INTEGER NOT NULL,
    "verdict" "verdict" NOT NULL,
    "reason" TEXT,
    "resubmit_by" DATE,
    "recognised_on" DATE,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exemption" (
    "id" SERIAL NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,

    CONSTRAINT "exemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" SERIAL NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "progress_report_id" INTEGER,
    "completion_id" INTEGER,
    "exemption_id" INTEGER,
    "document_number" TEXT NOT NULL,
    "document_on" DATE NOT NULL,
    "issuer" TEXT NOT NULL,
    "title" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_on" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" INTEGER,
    "agency_id" INTEGER,
    "actor_name" TEXT NOT NULL,
    "notice_id" INTEGER,
    "directive_id" INTEGER,
    "assignment_id" INTEGER,
    "payload" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "person_id" INTEGER NOT NULL,
    "key" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key","valid_from")
);

-- CreateTable
CREATE TABLE "holiday" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "is_working" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "demonstration" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "today" DATE,

    CONSTRAINT "demonstration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agency_code_key" ON "agency"("code");

-- CreateIndex
CREATE INDEX "agency_name_agency_id_valid_from_idx" ON "agency_name"("agency_id", "valid_from");

-- CreateIndex
CREATE INDEX "agency_alias_agency_id_idx" ON "agency_alias"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_alias_alias_agency_id_key" ON "agency_alias"("alias", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_set_code_key" ON "agency_set"("code");

-- CreateIndex
CREATE INDEX "agency_set_member_set_id_valid_from_idx" ON "agency_set_member"("set_id", "valid_from");

-- CreateIndex
CREATE INDEX "agency_set_member_agency_id_idx" ON "agency_set_member"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_username_key" ON "person"("username");

-- CreateIndex
CREATE INDEX "post_person_id_valid_from_idx" ON "post"("person_id", "valid_from");

-- CreateIndex
CREATE INDEX "post_agency_id_idx" ON "post"("agency_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_code_code_hash_key" ON "one_time_code"("code_hash");

-- CreateIndex
CREATE INDEX "one_time_code_person_id_idx" ON "one_time_code"("person_id");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "notice_state_issued_on_id_idx" ON "notice"("state", "issued_on" DESC, "id");

-- CreateIndex
CREATE INDEX "citation_notice_id_span_start_idx" ON "citation"("notice_id", "span_start");

-- CreateIndex
CREATE INDEX "citation_understood_idx" ON "citation"("understood");

-- CreateIndex
CREATE INDEX "directive_notice_id_ordinal_idx" ON "directive"("notice_id", "ordinal");

-- CreateIndex
CREATE INDEX "directive_desk_agency_id_idx" ON "directive"("desk_agency_id");

-- CreateIndex
CREATE INDEX "directive_due_on_id_idx" ON "directive"("due_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "directive_notice_id_ref_key" ON "directive"("notice_id", "ref");

-- CreateIndex
CREATE INDEX "directive_relation_agency_id_directive_id_idx" ON "directive_relation"("agency_id", "directive_id");

-- CreateIndex
CREATE INDEX "assignment_agency_id_directive_id_idx" ON "assignment"("agency_id", "directive_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_directive_id_agency_id_key" ON "assignment"("directive_id", "agency_id");

-- CreateIndex
CREATE INDEX "assignment_version_directive_id_valid_from_idx" ON "assignment_version"("directive_id", "valid_from");

-- CreateIndex
CREATE INDEX "assignment_version_due" ON "assignment_version"("due_order", "assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_version_assignment_id_valid_from_key" ON "assignment_version"("assignment_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "plan_assignment_id_ordinal_key" ON "plan"("assignment_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "progress_report_assignment_id_ordinal_key" ON "progress_report"("assignment_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "progress_report_id_assignment_id_key" ON "progress_report"("id", "assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "completion_assignment_id_ordinal_key" ON "completion"("assignment_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "completion_id_assignment_id_key" ON "completion"("id", "assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_completion_id_key" ON "decision"("completion_id");

-- CreateIndex
CREATE UNIQUE INDEX "exemption_assignment_id_key" ON "exemption"("assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "exemption_id_assignment_id_key" ON "exemption"("id", "assignment_id");

-- CreateIndex
CREATE INDEX "evidence_assignment_id_idx" ON "evidence"("assignment_id");

-- CreateIndex
CREATE INDEX "evidence_progress_report_id_idx" ON "evidence"("progress_report_id");

-- CreateIndex
CREATE INDEX "evidence_completion_id_idx" ON "evidence"("completion_id");

-- CreateIndex
CREATE INDEX "evidence_exemption_id_idx" ON "evidence"("exemption_id");

-- CreateIndex
CREATE INDEX "audit_event_assignment_id_seq_idx" ON "audit_event"("assignment_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_notice_id_seq_idx" ON "audit_event"("notice_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_person_id_seq_idx" ON "audit_event"("person_id", "seq");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- AddForeignKey
ALTER TABLE "agency_name" ADD CONSTRAINT "agency_name_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_alias" ADD CONSTRAINT "agency_alias_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_set_member" ADD CONSTRAINT "agency_set_member_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "agency_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_set_member" ADD CONSTRAINT "agency_set_member_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_code" ADD CONSTRAINT "one_time_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_desk_agency_id_fkey" FOREIGN KEY ("desk_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_relation" ADD CONSTRAINT "directive_relation_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_relation" ADD CONSTRAINT "directive_relation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_version" ADD CONSTRAINT "assignment_version_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_version" ADD CONSTRAINT "assignment_version_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "completion" ADD CONSTRAINT "completion_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_completion_id_fkey" FOREIGN KEY ("completion_id") REFERENCES "completion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption" ADD CONSTRAINT "exemption_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_progress_report_fkey" FOREIGN KEY ("progress_report_id", "assignment_id") REFERENCES "progress_report"("id", "assignment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_completion_fkey" FOREIGN KEY ("completion_id", "assignment_id") REFERENCES "completion"("id", "assignment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_exemption_fkey" FOREIGN KEY ("exemption_id", "assignment_id") REFERENCES "exemption"("id", "assignment_id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What schema.prisma cannot say.

create extension if not exists btree_gist;

-- Spans of days: never empty, never two at once.
alter table agency add constraint agency_span check (valid_to > valid_from);
alter table agency_name add constraint agency_name_span check (valid_to > valid_from);
alter table agency_set_member add constraint agency_set_member_span check (valid_to > valid_from);
alter table post add constraint post_span check (valid_to > valid_from);
alter table assignment_version add constraint assignment_version_span check (valid_to > valid_from);

alter table agency_name add constraint agency_name_no_overlap
  exclude using gist (agency_id with =, daterange(valid_from, valid_to) with &&);
alter table agency_set_member add constraint agency_set_member_no_overlap
  exclude using gist (set_id with =, agency_id with =, daterange(valid_from, valid_to) with &&);
alter table post add constraint post_no_overlap
  exclude using gist (person_id with =, daterange(valid_from, valid_to) with &&);
alter table assignment_version add constraint assignment_version_no_overlap
  exclude using gist (assignment_id with =, daterange(valid_from, valid_to) with &&);
create unique index assignment_version_one_open on assignment_version (assignment_id) where valid_to is null;

-- One Office, one standing agency.
create unique index agency_one_office on agency (is_office) where is_office;
create unique index agency_one_standing on agency (is_standing) where is_standing;

alter table person add constraint person_username_lower check (username = lower(username) and username <> '');

-- A number and its day of issue name a document; numbers restart every year.
create unique index notice_number_once on notice (number, issued_on) where state <> 'withdrawn';
alter table notice add constraint notice_published_whole
  check (state <> 'published' or (number is not null and issued_on is not null and published_on is not null));
alter table notice add constraint notice_revision_positive check (revision > 0);

alter table citation add constraint citation_span check (span_start >= 0 and span_end > span_start);
alter table directive add constraint directive_span check (span_start >= 0 and span_end > span_start);
alter table directive add constraint directive_deadline_span
  check ((deadline_start is null and deadline_end is null) or (deadline_start >= 0 and deadline_end > deadline_start));
alter table directive add constraint directive_due_printed check (due_on is null or printed_on is not null);
-- Standing duties and norms have nothing to be late with.
alter table directive add constraint directive_due_kind check (due_on is null or kind in ('one_off', 'target', 'recurring'));

alter table assignment add constraint assignment_revision_positive check (revision > 0);

alter table assignment_version add constraint assignment_version_percent check (percent between 0 and 100);
alter table assignment_version add constraint assignment_version_accepted check (accepted_on is null or submitted_on is not null);
alter table assignment_version add constraint assignment_version_submitted
  check (submitted_on is null or (exempt_on is null and cancelled_on is null));
alter table assignment_version add constraint assignment_version_due_kind
  check (due_on is null or kind in ('one_off', 'target', 'recurring'));

alter table plan add constraint plan_ordinal_positive check (ordinal > 0);
alter table plan_step add constraint plan_step_ordinal_positive check (ordinal > 0);
alter table progress_report add constraint progress_report_ordinal_positive check (ordinal > 0);
alter table progress_report add constraint progress_report_percent check (percent between 0 and 100);
alter table completion add constraint completion_ordinal_positive check (ordinal > 0);
alter table decision add constraint decision_return_reasoned check (verdict <> 'returned' or length(trim(reason)) > 0);
alter table decision add constraint decision_recognised
  check (recognised_on is null or (verdict = 'accepted' and length(trim(reason)) > 0));
alter table decision add constraint decision_resubmit check (resubmit_by is null or verdict = 'returned');
alter table evidence add constraint evidence_one_parent
  check (num_nonnulls(progress_report_id, completion_id, exemption_id) = 1);

-- Every list is ordered by the day due, then undated work, then standing duties; these serve today and any past day alike.
-- The engine wrote the column and its index plainly: made again as a generated one.
alter table assignment_version drop column due_order;
alter table assignment_version add column due_order date generated always as (
  coalesce(due_on, case when kind in ('one_off', 'target') then date '9000-01-01' else date '9999-01-01' end)) stored;
create index assignment_version_open_due on assignment_version (due_order, assignment_id)
  include (valid_from, valid_to) where submitted_on is null;
create index assignment_version_due on assignment_version (due_order, assignment_id);
create index assignment_version_agency_due on assignment_version (agency_id, due_order, assignment_id)
  include (valid_from, valid_to);
create index assignment_version_queue on assignment_version (submitted_on, assignment_id)
  where submitted_on is not null and accepted_on is null and valid_to is null;

-- Acts and the audit are only ever added.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

do $$
declare
  t text;
begin
  foreach t in array array['plan', 'plan_step', 'progress_report', 'completion', 'decision', 'exemption', 'evidence', 'audit_event'] loop
    execute format('create trigger %I_append_only before update or delete on %I for each row execute function refuse_change()', t, t);
    execute format('create trigger %I_no_truncate before truncate on %I for each statement execute function refuse_change()', t, t);
  end loop;
end $$;

-- A version is closed or, on its own day, rewritten; its past is not.
create function guard_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'assignment_version is not deleted' using errcode = 'restrict_violation';
  end if;
  if old.assignment_id <> new.assignment_id or old.valid_from <> new.valid_from or old.valid_to is not null then
    raise exception 'a closed assignment_version does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger assignment_version_guard before update or delete on assignment_version
  for each row execute function guard_version();

-- The chain: each event carries the hash of the one before; the head is locked, so events are numbered without gaps.
create function chain_audit_event() returns trigger language plpgsql as $$
declare
  head audit_head%rowtype;
begin
  select * into strict head from audit_head where id for update;
  new.seq := head.seq + 1;
  new.previous_hash := head.hash;
  new.hash := audit_hash(new);
  update audit_head set seq = new.seq, hash = new.hash where id;
  return new;
end $$;

create function audit_hash(event audit_event) returns text language sql immutable as $$
  select encode(sha256(convert_to(json_build_array(
    event.seq::text, to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), event.recorded_on::text, event.name,
    event.person_id, event.agency_id, event.actor_name, event.notice_id, event.directive_id, event.assignment_id,
    event.payload, event.previous_hash)::text, 'UTF8')), 'hex')
$$;

create trigger audit_event_chain before insert on audit_event for each row execute function chain_audit_event();
alter table audit_head add constraint audit_head_single check (id);
insert into audit_head (id, seq, hash) values (true, 0, repeat('0', 64));

-- The simulated day moves forward or is left; it never goes back.
create function guard_demonstration() returns trigger language plpgsql as $$
begin
  if old.today is null and new.today is not null then
    raise exception 'the demonstration has been left' using errcode = 'restrict_violation';
  end if;
  if new.today < old.today then
    raise exception 'the simulated day does not go back' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
alter table demonstration add constraint demonstration_single check (id);
create trigger demonstration_guard before update on demonstration for each row execute function guard_demonstration();

commit;
