package no.bygdevekst.commitment;

import java.util.Map;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Commitments.Commitment;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What {@code processes/commitment.bpmn} and this room have agreed on. Begins when something is promised. */
@Component
class CommitmentProcess {
    static final String ID = "commitment";
    static final String LAPSE = "commitmentLapse";
    static final String LAPSE_PASSED = "deadline.commitmentLapsePassed";
    static final String SETTLED = "commitment.settled";

    /** The promise's id, which also tells its deadline from those of the case's other promises. */
    static final Variable<String> OCCURRENCE = Variable.text("occurrence");

    static final Variable<Boolean> MONEY_UNDER_WAY = Variable.fact("moneyUnderWay");

    private final Processes processes;
    private final Commitments commitments;
    private final Milestones milestones;

    CommitmentProcess(Processes processes, Commitments commitments, Milestones milestones) {
        this.processes = processes;
        this.commitments = commitments;
        this.milestones = milestones;
    }

    /** One for each promise that nobody watches yet. */
    @EventListener
    void begin(Commitments.Committed committed) {
        commitments.of(committed.caseId()).stream()
                .filter(promise -> promise.purpose().equals(committed.purpose()))
                .filter(promise -> milestones
                        .find(promise.caseId(), LAPSE, String.valueOf(promise.id()))
                        .isEmpty())
                .forEach(promise -> processes.start(
                        ID, promise.caseId().value(), Map.of(OCCURRENCE.name(), String.valueOf(promise.id()))));
    }

    @EventListener
    void end(Commitments.Settled settled) {
        processes.tell(
                SETTLED, settled.caseId(), Map.of(OCCURRENCE.name(), String.valueOf(settled.commitment())), Map.of());
    }

    static Commitment of(StepScope step, Commitments commitments) {
        return commitments.get(Long.parseLong(step.get(OCCURRENCE)));
    }
}
