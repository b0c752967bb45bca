package no.bygdevekst.cooperation;

import static no.bygdevekst.cooperation.CooperationProcess.AGREEMENT_END;
import static no.bygdevekst.cooperation.CooperationProcess.FINAL_REPORT_DUE;
import static no.bygdevekst.cooperation.CooperationProcess.PROLONGATION;
import static no.bygdevekst.cooperation.CooperationProcess.TO_BE_PROLONGED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.deadline.TimeLimits;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** Avslutt perioden. Statuses that are not reported lapse: the final report tells the rest. */
@Component
class EndCooperation implements Step {
    /** From the end of the agreement to the final report. */
    private static final int DAYS = 60;

    private final Cases cases;
    private final Calls calls;
    private final Records records;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final TimeLimits limits;
    private final Outbox outbox;
    private final Clock clock;

    EndCooperation(
            Cases cases,
            Calls calls,
            Records records,
            Milestones milestones,
            Deadlines deadlines,
            TimeLimits limits,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.calls = calls;
        this.records = records;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        CaseId caseId = step.caseId();
        LocalDate end = LocalDate.parse(step.get(AGREEMENT_END));
        LocalDate today = LocalDate.now(clock);
        LocalDate due = (end.isAfter(today) ? end : today).plusDays(DAYS);
        deadlines.met(caseId, PROLONGATION, end.toString(), step.actor());
        milestones.of(caseId).stream()
                .filter(milestone -> milestone.name().equals(HalfYear.MILESTONE))
                .forEach(status -> deadlines.drop(caseId, status.name(), status.occurrence(), step.actor()));
        step.set(FINAL_REPORT_DUE, due.toString());
        Map<String, Object> facts = new HashMap<>(Map.of("to", end, "due", due));
        if (step.get(TO_BE_PROLONGED)) {
            Records.Decision rejection = GrantDecision.newest(records, caseId);
            facts.put("decision", rejection);
            facts.put("reasons", Objects.requireNonNullElse(rejection.note(), ""));
            tellOfComplaint(step, facts);
        } else {
            facts.put(
                    "reasons",
                    records.newest(caseId, PROLONGATION, RecordProlongation.ENDS)
                            .orElseThrow()
                            .body());
        }
        outbox.tell(caseId, Role.APPLICANT, "cooperationEnded", facts);
    }

    /** A rejected prolongation is a decision like the others of the call. */
    private void tellOfComplaint(StepScope step, Map<String, Object> facts) {
        cases.call(step.caseId())
                .map(call -> calls.get(call.value()).agreed().complaintBasis())
                .ifPresent(basis -> {
                    facts.put("complaintBasis", basis);
                    facts.put("complaintLimit", limits.words(step, TimeLimits.COMPLAINT));
                    facts.put("county", Parties.COUNTY);
                });
    }
}
