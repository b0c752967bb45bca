-- how a year has gone, counted in the background from the registers and the engine's history
create table year_figure (
    fig_year int not null,
    -- empty for what belongs to no one scheme
    scheme varchar(20) not null,
    measure varchar(40) not null,
    -- of what in the measure: a step, who has to deliver, a frame, a unit; may be empty
    part varchar(255) not null,
    -- in the unit of the measure: how many, whole kroner, whole hours
    figure bigint not null,
    primary key (fig_year, scheme, measure, part)
);
create table year_counted (
    fig_year int primary key,
    counted_at timestamp with time zone not null
);
insert into case_series values ('yearfigures');

-- messages in one state, or to one role, the newest first
drop index message_state;
create index message_state on message (state, written_at, id);
create index message_role on message (role, written_at, id);
-- those that draw on a frame, the newest first
create index commitment_of_frame on commitment (frame_id, id);
