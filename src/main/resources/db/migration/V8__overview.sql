-- What the overview asks across all cases: deadlines that are open on a day, messages that have not come through.
create index milestone_due on milestone (state, due);
create index message_state on message (state, written_at);
