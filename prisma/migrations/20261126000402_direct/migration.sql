begin;

-- What was ordered at a meeting, on the telephone or in the margin has no notice: it is a paper of its own kind.
create type notice_kind as enum ('notice', 'direct');
alter table notice add column kind notice_kind not null default 'notice';
alter table notice add constraint notice_direct_whole
  check (kind <> 'direct' or (issued_on is not null and length(trim(issuer)) > 0 and length(trim(text)) > 0));

commit;
