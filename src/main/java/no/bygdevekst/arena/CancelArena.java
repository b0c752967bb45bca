package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.INVITATIONS_OVER;

import java.util.Map;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Avlys samlingen. What has not been sent for want of an address is not needed any more. */
@Component
class CancelArena implements Step {
    private final Arenas arenas;
    private final ArenaChanges changes;
    private final Processes processes;

    CancelArena(Arenas arenas, ArenaChanges changes, Processes processes) {
        this.arenas = arenas;
        this.changes = changes;
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        cancel(step, changes.reason(step));
    }

    void cancel(StepScope step, String reason) {
        changes.tell(step, "arenaCancelled", reason);
        arenas.cancel(step.caseId());
        processes.tell(INVITATIONS_OVER, step.caseId(), Map.of("invited", true), Map.of());
    }
}
