-- What the pages of municipalities, schemes and committees list: the cases of a municipality and of a call in the order of
-- their numbers, promises that are not settled, and work on political cases that is late.
create index case_municipality_list on case_municipality (code, case_number);
create index case_file_of_call on case_file (call_number, case_number);
create index commitment_running on commitment (ended_on, case_number);
create index milestone_name on milestone (state, name, due);
create index political_leg_waiting on political_leg (state, meeting_id);
