package no.bygdevekst.arena;

import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Si fra om flyttingen. */
@Component
class TellArenaMoved implements Step {
    private final ArenaChanges changes;

    TellArenaMoved(ArenaChanges changes) {
        this.changes = changes;
    }

    @Override
    public void run(StepScope step) {
        changes.tell(step, "arenaMoved", changes.reason(step));
    }
}
