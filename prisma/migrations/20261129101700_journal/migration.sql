begin;

-- The journal is read by day, the latest first: all of it, of an agency, of a person, of a kind.
create index audit_event_recorded_on_seq_idx on audit_event (recorded_on, seq);
create index audit_event_agency_id_recorded_on_seq_idx on audit_event (agency_id, recorded_on, seq);
create index audit_event_person_id_recorded_on_seq_idx on audit_event (person_id, recorded_on, seq);
drop index audit_event_person_id_seq_idx;
-- What Prisma has no word for: by the noun an event's name begins with.
create index audit_event_noun_idx on audit_event (split_part(name, '.', 1), recorded_on, seq);

commit;
