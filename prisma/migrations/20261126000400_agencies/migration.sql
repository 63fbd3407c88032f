begin;

-- The code by which the state's own systems know an agency, where it has one.
alter table agency add column identifier text;
create unique index agency_identifier_key on agency (identifier);
alter table agency add constraint agency_identifier_written check (length(trim(identifier)) > 0);

-- No two agencies are called the same on one day.
alter table agency_name add constraint agency_name_once
  exclude using gist (lower(name) with =, daterange(valid_from, valid_to) with &&);
alter table agency_name add constraint agency_name_written check (length(trim(name)) > 0 and length(trim(short_name)) > 0);
alter table agency_alias add constraint agency_alias_written check (length(trim(alias)) > 0);

commit;
