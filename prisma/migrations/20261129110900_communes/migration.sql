begin;

-- A value of its own migration: it may not be used in the transaction that adds it.
alter type agency_level add value 'commune' after 'district';

commit;
