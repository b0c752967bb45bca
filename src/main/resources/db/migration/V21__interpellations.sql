-- a question raised in the county assembly (Fylkestinget), which the county mayor answers in a meeting
create table interpellation (
    case_number varchar(9) primary key references case_file,
    number varchar(20) not null unique,
    received_on date not null,
    -- the meeting in which it is to be answered, or was
    meeting_on date not null,
    raised_by varchar(200) not null,
    party varchar(100) not null,
    body text not null,
    answer text,
    answered_on date
);
