package no.bygdevekst.cooperation;

import static no.bygdevekst.cooperation.CooperationProcess.AGREEMENT_END;
import static no.bygdevekst.cooperation.CooperationProcess.PROLONGATION;
import static no.bygdevekst.cooperation.CooperationProcess.PROLONGATION_PURPOSE;
import static no.bygdevekst.cooperation.CooperationProcess.PROLONGED;
import static no.bygdevekst.cooperation.CooperationProcess.PROLONGED_TO;

import java.time.LocalDate;
import java.util.Map;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Commitments.Commitment;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/**
 * Gi tilsagn og forleng samarbeidet. Without a frame that holds the money nothing is decided: whoever enters the decision is
 * told, and the task stays.
 */
@Component
class CommitProlongation implements Step {
    private static final String RESERVATION = "med forbehold om fylkestingets budsjettvedtak";

    private final Commitments commitments;
    private final Records records;
    private final Deadlines deadlines;
    private final Processes processes;
    private final Outbox outbox;

    CommitProlongation(
            Commitments commitments, Records records, Deadlines deadlines, Processes processes, Outbox outbox) {
        this.commitments = commitments;
        this.records = records;
        this.deadlines = deadlines;
        this.processes = processes;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        CaseId caseId = step.caseId();
        String purpose = step.get(PROLONGATION_PURPOSE);
        Records.Decision decision = GrantDecision.newest(records, caseId);
        try {
            commitments.commit(caseId, purpose, decision.decidedOn(), decision.reference(), RESERVATION, step.actor());
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    e.getMessage()
                            + " Samarbeidet kan bare forlenges når en ramme har penger. Send saken tilbake til ny innstilling.");
        }
        LocalDate end = LocalDate.parse(step.get(PROLONGED_TO));
        records.prolonged(caseId, end, decision.reference(), step.actor());
        deadlines.met(caseId, PROLONGATION, step.get(AGREEMENT_END), step.actor());
        step.set(AGREEMENT_END, end.toString());
        processes.tell(PROLONGED, caseId, Map.of(), Map.of());
        outbox.tell(
                caseId,
                Role.APPLICANT,
                "cooperationProlonged",
                Map.of(
                        "to",
                        end,
                        "decision",
                        decision,
                        "grants",
                        commitments.of(caseId).stream()
                                .filter(commitment -> commitment.purpose().equals(purpose))
                                .map(CommitProlongation::told)
                                .toList()));
    }

    private static String told(Commitment commitment) {
        return "%s kroner fra %s%s, som må brukes innen %s"
                .formatted(
                        Bokmaal.number(commitment.kroner()),
                        commitment.frame().title(),
                        commitment.reservation() == null ? "" : " " + commitment.reservation(),
                        Bokmaal.day(commitment.lapsesOn()));
    }
}
