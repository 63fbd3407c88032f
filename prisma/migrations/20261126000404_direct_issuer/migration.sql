begin;

-- A check holds where it is neither true nor false: without anybody at all, `length(trim(issuer)) > 0` was.
alter table notice drop constraint notice_direct_whole;
alter table notice add constraint notice_direct_whole
  check (kind <> 'direct' or (issued_on is not null and coalesce(length(trim(issuer)), 0) > 0 and length(trim(text)) > 0));

commit;
