package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.EXCLUSION_REASON;
import static no.bygdevekst.ilag.IlagProcess.OFFER_REPLY;
import static no.bygdevekst.ilag.IlagProcess.PURPOSE;
import static no.bygdevekst.ilag.IlagProcess.STILL_TARGET;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Gi tilbud og tilsagn, in one transaction, unless the rules no longer let the municipality take part. */
@Component
class MakeOffer implements Step {
    /** Weeks (assumed: the first offers, of March 2023, were answered before 1 April). */
    private static final int TIME_TO_ANSWER = 3;

    private final Cases cases;
    private final Places places;
    private final Commitments commitments;
    private final Deadlines deadlines;
    private final IlagLetters letters;
    private final CallSettlement settlement;
    private final Clock clock;

    MakeOffer(
            Cases cases,
            Places places,
            Commitments commitments,
            Deadlines deadlines,
            IlagLetters letters,
            CallSettlement settlement,
            Clock clock) {
        this.cases = cases;
        this.places = places;
        this.commitments = commitments;
        this.deadlines = deadlines;
        this.letters = letters;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        LocalDate today = LocalDate.now(clock);
        LocalDate answerBy = today.plusWeeks(TIME_TO_ANSWER);
        Optional<String> exclusion = places.offer(step, step.caseId(), answerBy);
        step.set(STILL_TARGET, exclusion.isEmpty());
        exclusion.ifPresentOrElse(reason -> step.set(EXCLUSION_REASON, reason), () -> {
            commit(step, today);
            cases.changeState(step.caseId(), CaseState.OFFERED, step.actor());
            deadlines.set(step, OFFER_REPLY, "", answerBy);
            letters.tellDecision(
                    step, "ilagOffer", Map.of("answerBy", answerBy, "commitments", commitments.of(step.caseId())));
            settlement.tell(step.caseId());
        });
    }

    /** A frame that others have drawn on since is told to whoever decides, whose task stays. */
    private void commit(StepScope step, LocalDate today) {
        try {
            commitments.commit(
                    step.caseId(),
                    PURPOSE,
                    today,
                    letters.decision(step.caseId()).reference(),
                    "med forbehold om fylkestingets budsjettvedtak",
                    step.actor());
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }
}
