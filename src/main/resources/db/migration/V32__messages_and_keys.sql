-- the messages of a municipality's cases are found without looking at each
create index message_case_of on message_case (case_number, message_id);
drop index message_case_number;

-- who makes a key to a calendar waits for whoever else does
insert into case_series values ('calendarkey');
