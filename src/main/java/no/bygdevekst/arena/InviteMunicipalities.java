package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.REGISTRATION;
import static no.bygdevekst.arena.ArenaProcess.REGISTRATION_BY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Inviter kommunene that take part today. Whoever does not answer is reminded once, by a deadline of its own. */
@Component
class InviteMunicipalities implements Step {
    private final Arenas arenas;
    private final ArenaParticipants participants;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    InviteMunicipalities(
            Arenas arenas, ArenaParticipants participants, Deadlines deadlines, Outbox outbox, Clock clock) {
        this.arenas = arenas;
        this.participants = participants;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        LocalDate today = LocalDate.now(clock);
        LocalDate registerBy = LocalDate.parse(step.get(REGISTRATION_BY));
        participants
                .on(arenas.get(step.caseId()).kind(), today)
                .forEach((code, schemes) -> arenas.invite(step.caseId(), code, schemes, today));
        Arena arena = arenas.get(step.caseId());
        for (Arena.Invitation invitation : arena.invitations()) {
            outbox.tell(
                    step.caseId(),
                    Role.municipality(invitation.code()),
                    "arenaInvitation",
                    Map.of(
                            "arena", arena,
                            "invitation", invitation,
                            "registerBy", registerBy,
                            "county", Parties.COUNTY));
            deadlines.set(step, REGISTRATION, invitation.code(), registerBy);
        }
    }
}
