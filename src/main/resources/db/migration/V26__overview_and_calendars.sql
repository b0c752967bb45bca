-- the scheme of the deadline's case, which never changes: a year's deadlines are counted by it without looking at their cases
alter table milestone add column scheme varchar(20);
update milestone set scheme = (select f.scheme from case_file f where f.case_number = milestone.case_number);
create index milestone_year on milestone (due, scheme, state, closed_on);
drop index milestone_due;
create index milestone_agenda on milestone (state, due, scheme, case_number);

-- what the overview counts and lists across all cases
create index case_file_running on case_file (closed_at, scheme, kind, step);
create index case_event_newest on case_event (at, id);
create index milestone_date_newest on milestone_date (milestone_id, id);
create index decision_newest on decision (recorded_at);
create index reminder_planned on reminder (planned_for);
create index commitment_sums on commitment (frame_id, kroner, paid, lapsed);

-- who may fetch which calendar without signing in: the key itself is known to its owner alone
create table calendar_key (
    sha256 varchar(64) primary key,
    owner varchar(64) not null,
    -- a committee's code; empty: the owner's own deadlines
    calendar varchar(20) not null,
    made_at timestamp with time zone not null,
    used_at timestamp with time zone,
    unique (owner, calendar)
);
