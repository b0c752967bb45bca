package no.bygdevekst.delegation;

import static no.bygdevekst.delegation.DelegationProcess.MEETING_ON;
import static no.bygdevekst.delegation.DelegationProcess.REFERENCE;
import static no.bygdevekst.delegation.DelegationProcess.REPORT_DELEGATED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.casefile.Records.Unreported;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Meld vedtakene og skriv til sekretariatet: those decided by the day of the meeting, in one letter. */
@Component
class ReportDecisions implements Step {
    private final Records records;
    private final CaseLog log;
    private final Outbox outbox;

    ReportDecisions(Records records, CaseLog log, Outbox outbox) {
        this.records = records;
        this.log = log;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REPORT_DELEGATED);
        form.notFarAhead(MEETING_ON);
        form.check();
        LocalDate day = form.get(MEETING_ON);
        String meeting = "Hovedutvalg næring %s, sak %s".formatted(Bokmaal.day(day), form.get(REFERENCE));
        List<Unreported> reported = records.report(day, meeting);
        if (reported.isEmpty()) {
            form.fault("Det er ingen delegerte vedtak å melde til møtet %s.".formatted(Bokmaal.day(day)));
        }
        form.check();
        List<CaseId> cases =
                reported.stream().map(Unreported::caseId).distinct().toList();
        cases.forEach(each -> log.add(each, step.actor(), "Delegert vedtak meldt", "", meeting));
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
                        form.get(REFERENCE)));
    }
}
