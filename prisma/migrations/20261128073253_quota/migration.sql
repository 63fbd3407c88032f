begin;

-- What an agency has brought in today is asked before each file.
create index evidence_file_agency_id_recorded_on_idx on evidence_file (agency_id, recorded_on);

commit;
