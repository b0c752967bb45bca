-- lists put nothing before anything, as every other database does by itself
drop index case_file_by_scheme;
drop index case_file_by_step;
drop index case_file_by_caseworker;
drop index case_file_by_closed;
drop index case_file_by_archive;
create index case_file_by_scheme on case_file (scheme nulls first, case_number);
create index case_file_by_step on case_file (step nulls first, case_number);
create index case_file_by_caseworker on case_file (caseworker nulls first, case_number);
create index case_file_by_closed on case_file (closed_at nulls first, case_number);
create index case_file_by_archive on case_file (archive_number nulls first, case_number);
