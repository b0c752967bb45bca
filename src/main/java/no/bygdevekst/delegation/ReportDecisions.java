package no.bygdevekst.delegation;

import static no.bygdevekst.delegation.DelegationProcess.COMMITTEE;
import static no.bygdevekst.delegation.DelegationProcess.MEETING_ON;
import static no.bygdevekst.delegation.DelegationProcess.REFERENCE;
import static no.bygdevekst.delegation.DelegationProcess.REPORT_DELEGATED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.casefile.Records.Unreported;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Meld vedtakene og skriv til sekretariatet: those decided by the day of the meeting, in one case and one letter. */
@Component
class ReportDecisions implements Step {
    private final Records records;
    private final CommitteeMeetings meetings;
    private final Notice notice;
    private final Deadlines deadlines;
    private final CaseLog log;
    private final Outbox outbox;
    private final Clock clock;

    ReportDecisions(
            Records records,
            CommitteeMeetings meetings,
            Notice notice,
            Deadlines deadlines,
            CaseLog log,
            Outbox outbox,
            Clock clock) {
        this.records = records;
        this.meetings = meetings;
        this.notice = notice;
        this.deadlines = deadlines;
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REPORT_DELEGATED);
        form.notFarAhead(MEETING_ON);
        Optional<LocalDate> meets = form.value(MEETING_ON).or(this::next);
        if (meets.isEmpty()) {
            form.fault(MEETING_ON, "må fylles ut, for møtekalenderen har ikke noe neste møte");
        }
        form.check();
        LocalDate day = meets.orElseThrow();
        List<Unreported> waiting = records.unreported().stream()
                .filter(one -> !one.decision().decidedOn().isAfter(day))
                .toList();
        if (waiting.isEmpty()) {
            form.fault("Det er ingen delegerte vedtak å melde til møtet %s.".formatted(Bokmaal.day(day)));
        }
        boolean elsewhere = form.value(REFERENCE).isPresent();
        if (!elsewhere && day.isBefore(LocalDate.now(clock))) {
            form.fault(REFERENCE, "må fylles ut når møtet har vært");
        }
        form.check();
        String reference = form.value(REFERENCE)
                .orElseGet(() -> notice.order(day, waiting, step.actor()).value());
        String meeting = "Hovedutvalg næring %s, sak %s".formatted(Bokmaal.day(day), reference);
        List<Unreported> reported = records.report(day, meeting);
        List<CaseId> cases =
                reported.stream().map(Unreported::caseId).distinct().toList();
        for (CaseId each : cases) {
            log.add(each, step.actor(), "Delegert vedtak meldt", "", meeting);
            deadlines.reported(each, step.actor());
        }
        outbox.tell(
                cases,
                Role.SECRETARIAT,
                "delegatedDecisions",
                Map.of(
                        "numbers",
                        Bokmaal.numbers(cases),
                        "decisions",
                        reported,
                        "meetingOn",
                        day,
                        "reference",
                        reference));
    }

    /** The next meeting whose papers are not ready yet. */
    private Optional<LocalDate> next() {
        LocalDate today = LocalDate.now(clock);
        return meetings.upcoming(COMMITTEE).stream()
                .filter(meeting -> !meeting.papersDue().isBefore(today))
                .map(CommitteeMeeting::day)
                .findFirst();
    }
}
