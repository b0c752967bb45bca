package no.bygdevekst.programmeyear;

import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PURPOSE;

import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Commitments.Commitment;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Gi tilsagn. A frame that has become too small refuses the decision, which then is not made. */
@Component
class CommitRestructuring implements Step {
    private static final String RESERVATION = "med forbehold om fylkestingets budsjettvedtak";

    private final Commitments commitments;
    private final GrantLetters letters;

    CommitRestructuring(Commitments commitments, GrantLetters letters) {
        this.commitments = commitments;
        this.letters = letters;
    }

    @Override
    public void run(StepScope step) {
        String purpose = step.get(PURPOSE);
        Records.Decision decision = letters.decision(step.caseId());
        try {
            commitments.commit(
                    step.caseId(), purpose, decision.decidedOn(), decision.reference(), RESERVATION, step.actor());
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
        List<Commitment> promised = commitments.of(step.caseId()).stream()
                .filter(one -> one.purpose().equals(purpose))
                .toList();
        letters.send(
                step.caseId(),
                "restructuringGrant",
                Map.of(
                        "purpose",
                        purpose,
                        "decision",
                        decision,
                        "kroner",
                        Bokmaal.number(
                                promised.stream().mapToLong(Commitment::kroner).sum()),
                        "commitments",
                        promised));
    }
}
