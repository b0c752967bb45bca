-- whether somebody has a case that is under way
create index case_file_handled on case_file (caseworker, closed_at);
-- the scheme of the promise's case, which never changes: money is summed by it without looking at the cases
alter table commitment add column scheme varchar(20);
update commitment set scheme = (select f.scheme from case_file f where f.case_number = commitment.case_number);
create index commitment_of_scheme on commitment (scheme, kroner, paid, lapsed);
drop index commitment_of_case;
create index commitment_of_case on commitment (case_number, scheme, committed_on, kroner, paid, lapsed);
