package no.bygdevekst.pilot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Avslutt saken uten søknad. Whoever has applied all the same is asked to say so. */
@Component
class LapseCase implements Step {
    private final Ending ending;
    private final Milestones milestones;
    private final Outbox outbox;

    LapseCase(Ending ending, Milestones milestones, Outbox outbox) {
        this.ending = ending;
        this.milestones = milestones;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        LocalDate due =
                milestones.get(step.caseId(), PilotProcess.APPLICATION, "").due();
        ending.close(step, CaseState.CLOSED);
        for (Role role : List.of(Role.APPLICANT, Role.CASEWORKER)) {
            outbox.tell(step.caseId(), role, "caseLapsed", Map.of("due", due));
        }
    }
}
