package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.WITHDRAWAL_REASON;

import java.util.Map;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Avslutt saken som trukket. A gathering that has not been held is cancelled with it. */
@Component
class CloseWithdrawnArena implements Step {
    private final Arenas arenas;
    private final CancelArena cancelArena;
    private final Records records;
    private final Outbox outbox;
    private final ArenaEnding ending;

    CloseWithdrawnArena(Arenas arenas, CancelArena cancelArena, Records records, Outbox outbox, ArenaEnding ending) {
        this.arenas = arenas;
        this.cancelArena = cancelArena;
        this.records = records;
        this.outbox = outbox;
        this.ending = ending;
    }

    @Override
    public void run(StepScope step) {
        String reason = step.get(WITHDRAWAL_REASON);
        step.remove(WITHDRAWAL_REASON);
        records.write(step.caseId(), "withdrawal", "Saken er trukket", step.actor(), reason);
        if (arenas.get(step.caseId()).state() == Arena.State.PLANNED) {
            cancelArena.cancel(step, reason);
        }
        ending.end(step, CaseState.WITHDRAWN);
        outbox.tell(step.caseId(), Role.CASEWORKER, "caseWithdrawn", Map.of("reason", reason));
    }
}
