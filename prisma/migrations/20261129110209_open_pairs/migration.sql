begin;

-- Whether an agency has part in a directive is asked for every row that is shown to it.
create index assignment_version_open_pair on assignment_version (directive_id, agency_id) include (role) where valid_to is null;

commit;
