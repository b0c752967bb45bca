package no.bygdevekst.call;

import static no.bygdevekst.deadline.Deadlines.INVITATION;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Scheme.Owner;
import org.springframework.stereotype.Component;

/** Tilby dialog. Whoever does not answer is reminded once, by a deadline of its own. */
@Component
class OfferDialogue implements Step {
    private final Calls calls;
    private final Deadlines deadlines;
    private final Outbox outbox;

    OfferDialogue(Calls calls, Deadlines deadlines, Outbox outbox) {
        this.calls = calls;
        this.deadlines = deadlines;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Calls.Terms terms = calls.get(step.caseId().value()).agreed();
        Map<String, Object> facts = new HashMap<>();
        facts.put("terms", terms);
        facts.put("byState", terms.owner() == Owner.STATE);
        facts.put("county", Parties.COUNTY);
        for (Calls.Place place : calls.places(step.caseId().value())) {
            if (place.invited()) {
                facts.put("why", Objects.requireNonNullElse(place.because(), place.reason()));
                outbox.tell(step.caseId(), Role.municipality(place.code()), "dialogueOffer", facts);
                deadlines.set(step, INVITATION, place.code(), terms.applyBy());
            }
        }
    }
}
