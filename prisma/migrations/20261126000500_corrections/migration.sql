begin;

alter table notice add column corrections jsonb not null default '{}';
alter table notice add constraint notice_corrections_named check (jsonb_typeof(corrections) = 'object');

commit;
