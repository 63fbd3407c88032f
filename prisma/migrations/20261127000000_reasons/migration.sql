begin;

-- A check holds where it is neither true nor false: without a reason at all, `length(trim(reason)) > 0` was.
alter table decision drop constraint decision_return_reasoned;
alter table decision add constraint decision_return_reasoned
  check (verdict <> 'returned' or coalesce(length(trim(reason)), 0) > 0);
alter table decision drop constraint decision_recognised;
alter table decision add constraint decision_recognised
  check (recognised_on is null or (verdict = 'accepted' and coalesce(length(trim(reason)), 0) > 0));

commit;
