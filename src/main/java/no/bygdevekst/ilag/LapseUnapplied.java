package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.APPLICATION;

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

/** Avslutt saken uten søknad. */
@Component
class LapseUnapplied implements Step {
    private final Milestones milestones;
    private final IlagEnding ending;
    private final Outbox outbox;

    LapseUnapplied(Milestones milestones, IlagEnding ending, Outbox outbox) {
        this.milestones = milestones;
        this.ending = ending;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        LocalDate due = milestones.get(step.caseId(), APPLICATION, "").due();
        ending.end(step, CaseState.CLOSED);
        for (Role role : List.of(Role.APPLICANT, Role.CASEWORKER)) {
            outbox.tell(step.caseId(), role, "ilagNotApplied", Map.of("due", due));
        }
    }
}
