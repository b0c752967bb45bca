package no.bygdevekst.arena;

import java.util.Map;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Why a gathering is not as it was meant to be, and the letters about it to everybody who has not declined. */
@Component
class ArenaChanges {
    private static final String CHANGE = "arenaChange";
    private static final String SUBJECT = "samlingen";

    private final Arenas arenas;
    private final Records records;
    private final Outbox outbox;

    ArenaChanges(Arenas arenas, Records records, Outbox outbox) {
        this.arenas = arenas;
        this.records = records;
        this.outbox = outbox;
    }

    /** Keeps the reason, for {@link #reason} and for the case. */
    void because(StepScope step, String reason) {
        records.write(step.caseId(), CHANGE, SUBJECT, step.actor(), reason);
    }

    String reason(StepScope step) {
        return records.newest(step.caseId(), CHANGE, SUBJECT).orElseThrow().body();
    }

    void tell(StepScope step, String template, String reason) {
        Arena arena = arenas.get(step.caseId());
        Map<String, Object> facts = Map.of("arena", arena, "reason", reason);
        arena.invitations().stream()
                .filter(invitation -> !invitation.isDeclined())
                .forEach(invitation ->
                        outbox.tell(step.caseId(), Role.municipality(invitation.code()), template, facts));
    }
}
