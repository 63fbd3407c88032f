begin;

-- Why a person set the term otherwise than the text.
alter table directive add column deadline_reason text;
alter table directive add constraint directive_deadline_reasoned check (deadline_reason is null or length(trim(deadline_reason)) > 0);

commit;
