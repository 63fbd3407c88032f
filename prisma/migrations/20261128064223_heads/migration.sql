begin;

-- Who hands in what an agency has completed, where the province leaves that to heads; others prepare drafts for them.
alter table post add column is_head boolean not null default false;
alter table post add constraint post_head_of_an_agency check (not is_head or role in ('agency', 'office'));

alter table draft add column is_prepared boolean not null default false;
alter table draft add constraint draft_prepared_completion check (not is_prepared or purpose = 'completion');

commit;
