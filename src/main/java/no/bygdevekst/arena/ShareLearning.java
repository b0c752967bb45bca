package no.bygdevekst.arena;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Del læringen with those who were invited, those who have come to take part since, and the caseworkers. */
@Component
class ShareLearning implements Step {
    private final Arenas arenas;
    private final ArenaParticipants participants;
    private final Outbox outbox;
    private final Clock clock;

    ShareLearning(Arenas arenas, ArenaParticipants participants, Outbox outbox, Clock clock) {
        this.arenas = arenas;
        this.participants = participants;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Arena arena = arenas.get(step.caseId());
        Set<String> codes = new TreeSet<>(
                participants.on(arena.kind(), LocalDate.now(clock)).keySet());
        arena.invitations().forEach(invitation -> codes.add(invitation.code()));
        Map<String, Object> facts = Map.of("arena", arena);
        codes.forEach(code -> outbox.tell(step.caseId(), Role.municipality(code), "arenaShared", facts));
        outbox.tell(step.caseId(), Role.CASEWORKER, "arenaShared", facts);
    }
}
