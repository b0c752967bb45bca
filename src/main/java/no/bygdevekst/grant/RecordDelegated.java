package no.bygdevekst.grant;

import static no.bygdevekst.grant.GrantProcess.DECIDE_GRANT;
import static no.bygdevekst.grant.GrantProcess.PURPOSE;
import static no.bygdevekst.grant.GrantProcess.SETTLED;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før det delegerte vedtaket i saken. The committee is told of it at its next meeting. */
@Component
class RecordDelegated implements Step {
    /** The committee that has delegated its power, by its code. */
    private static final String DELEGATING = "naring";

    private final GrantDecisions decisions;
    private final Records records;
    private final CommitteeMeetings meetings;
    private final Deadlines deadlines;
    private final Clock clock;

    RecordDelegated(
            GrantDecisions decisions, Records records, CommitteeMeetings meetings, Deadlines deadlines, Clock clock) {
        this.decisions = decisions;
        this.records = records;
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Records.Decision decision = decisions.decided(step, step.form(DECIDE_GRANT));
        if (step.get(SETTLED)) {
            records.delegated(step.caseId(), decision);
            setReportDeadline(step);
        } else {
            records.decided(step.caseId(), decision);
        }
    }

    /** The committee that has delegated it is told in its next meeting whose papers are not ready yet. */
    private void setReportDeadline(StepScope step) {
        LocalDate today = LocalDate.now(clock);
        meetings.upcoming(DELEGATING).stream()
                .map(CommitteeMeeting::papersDue)
                .filter(papers -> !papers.isBefore(today))
                .findFirst()
                .ifPresent(papers -> deadlines.set(
                        step,
                        Deadlines.DELEGATED_REPORT,
                        String.valueOf(records.decisions(step.caseId()).size()),
                        papers,
                        step.get(PURPOSE)));
    }
}
