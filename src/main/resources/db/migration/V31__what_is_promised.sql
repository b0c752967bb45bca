-- what has lapsed is not promised any more, also where cases are sorted by it
update case_file set promised =
    (select coalesce(sum(c.kroner - c.lapsed), 0) from commitment c where c.case_number = case_file.case_number)
where exists (select 1 from commitment c where c.case_number = case_file.case_number and c.lapsed > 0);

-- what is promised and unpaid is told by the sums, whether or not more may be asked for
drop index commitment_running;
create index commitment_of_case on commitment (case_number, kroner, paid, lapsed);
