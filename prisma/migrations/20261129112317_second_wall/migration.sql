begin;

-- The second wall: what an agency writes, under the role that serves the pages. The first is the product's own table of rights;
-- this one knows nothing of it. Reading is filtered by the product; writing needs to be in the name of who acts, and on what
-- their agency holds. The owner of the tables migrates and restores, and is not held by it.
create function acting_person() returns integer language sql stable as
  $$ select nullif(current_setting('dondoc.person', true), '')::integer $$;
create function acting_agency() returns integer language sql stable as
  $$ select nullif(current_setting('dondoc.agency', true), '')::integer $$;
-- Whether the agency that acts holds an assignment today.
create function acting_holds(assignment integer) returns boolean language sql stable as
  $$ select exists (select 1 from assignment_version v where v.assignment_id = assignment and v.valid_to is null and v.agency_id = acting_agency()) $$;

alter table plan enable row level security;
create policy readable on plan for select using (true);
create policy own on plan for insert with check (person_id = acting_person() and agency_id = acting_agency() and acting_holds(assignment_id));
alter table progress_report enable row level security;
create policy readable on progress_report for select using (true);
create policy own on progress_report for insert with check (person_id = acting_person() and agency_id = acting_agency() and acting_holds(assignment_id));
alter table completion enable row level security;
create policy readable on completion for select using (true);
create policy own on completion for insert with check (person_id = acting_person() and agency_id = acting_agency() and acting_holds(assignment_id));
alter table confidence enable row level security;
create policy readable on confidence for select using (true);
create policy own on confidence for insert with check (person_id = acting_person() and agency_id = acting_agency() and acting_holds(assignment_id));
alter table extension_request enable row level security;
create policy readable on extension_request for select using (true);
create policy own on extension_request for insert with check (person_id = acting_person() and agency_id = acting_agency() and acting_holds(assignment_id));
alter table explanation enable row level security;
create policy readable on explanation for select using (true);
create policy own on explanation for insert with check (person_id = acting_person() and agency_id = acting_agency() and acting_holds(assignment_id));
alter table objection enable row level security;
create policy readable on objection for select using (true);
create policy own on objection for insert with check (person_id = acting_person() and agency_id = acting_agency() and acting_holds(assignment_id));
alter table money_statement enable row level security;
create policy readable on money_statement for select using (true);
create policy own on money_statement for insert with check (person_id = acting_person() and agency_id = acting_agency() and acting_holds(assignment_id));
alter table extension_reply enable row level security;
create policy readable on extension_reply for select using (true);
create policy own on extension_reply for insert with check (person_id = acting_person() and agency_id = acting_agency());
alter table measurement enable row level security;
create policy readable on measurement for select using (true);
create policy own on measurement for insert with check (person_id = acting_person() and agency_id = acting_agency());
alter table comment enable row level security;
create policy readable on comment for select using (true);
create policy own on comment for insert with check (person_id = acting_person() and agency_id = acting_agency());

-- A draft is its person's; a colleague may hand it in, and take it away with that.
alter table draft enable row level security;
create policy readable on draft for select using (true);
create policy own on draft for insert with check (person_id = acting_person() and acting_holds(assignment_id));
create policy held on draft for update using (acting_holds(assignment_id)) with check (acting_holds(assignment_id));
create policy taken on draft for delete using (acting_holds(assignment_id));
alter table evidence_file enable row level security;
create policy readable on evidence_file for select using (true);
create policy own on evidence_file for insert with check (person_id = acting_person() and agency_id = acting_agency() and acting_holds(assignment_id));
create policy held on evidence_file for update using (acting_holds(assignment_id)) with check (acting_holds(assignment_id));
create policy taken on evidence_file for delete using (acting_holds(assignment_id));

commit;
