begin;

-- How somebody is reached at work.
alter table person add column email text;
alter table person add column phone text;
alter table person add constraint person_email check (email ~ '^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$' and email = lower(email));
alter table person add constraint person_phone check (phone ~ '^\+?[0-9 .-]{6,20}$');

commit;
