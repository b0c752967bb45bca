package no.bygdevekst.deadline;

import no.bygdevekst.engine.Variable;

/** What {@code processes/deadline.bpmn} and this room have agreed on. */
final class DeadlineProcess {
    static final String ID = "deadline";
    static final String CHANGED = "deadline.changed";

    static final Variable<String> MILESTONE = Variable.text("milestone");
    static final Variable<String> OCCURRENCE = Variable.text("occurrence");
    /** The date that {@link SetDeadline} is to set, as an ISO date. */
    static final Variable<String> DUE = Variable.text("due");

    static final Variable<Boolean> REMINDER_LEFT = Variable.fact("reminderLeft");
    static final Variable<Boolean> DEADLINE_MOVED = Variable.fact("deadlineMoved");
    static final Variable<String> NEXT_REMINDER_AT = Variable.text("nextReminderAt");
    static final Variable<String> OVERDUE_AT = Variable.text("overdueAt");
    static final Variable<String> ESCALATE_AT = Variable.text("escalateAt");

    private DeadlineProcess() {}
}
