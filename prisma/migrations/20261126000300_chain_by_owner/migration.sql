begin;

-- The head of the chain belongs to the owner: a program that may only add events cannot rewrite it.
alter function chain_audit_event() security definer set search_path = public, pg_temp;

commit;
