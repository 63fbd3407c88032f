begin;

-- Silence is counted from the day of assignment where nothing was ever reported; the version says it, so that no list has to look it up.
alter table assignment_version add column assigned_on date;
-- Closed versions do not change otherwise.
alter table assignment_version disable trigger assignment_version_guard;
update assignment_version v set assigned_on = a.assigned_on from assignment a where a.id = v.assignment_id;
alter table assignment_version enable trigger assignment_version_guard;
alter table assignment_version alter column assigned_on set not null;
alter table assignment_version add constraint assignment_version_assigned check (assigned_on <= valid_from);

commit;
