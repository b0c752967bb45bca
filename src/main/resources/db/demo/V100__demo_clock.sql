-- How far the demonstration's clock is from the real one, and how much of its story is told.
create table demo_clock (
    offset_millis bigint not null,
    acts int not null
);
