package no.bygdevekst.extension;

import static no.bygdevekst.extension.ExtensionProcess.CONSENTED;
import static no.bygdevekst.extension.ExtensionProcess.MILESTONE;
import static no.bygdevekst.extension.ExtensionProcess.MOVED_BECAUSE;
import static no.bygdevekst.extension.ExtensionProcess.MOVED_TO;
import static no.bygdevekst.extension.ExtensionProcess.OCCURRENCE;

import java.time.LocalDate;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** Flytt fristen, and those that go with it. */
@Component
class MoveDeadline implements Step {
    private final Milestones milestones;
    private final Followers followers;
    private final Deadlines deadlines;
    private final Calls calls;

    MoveDeadline(Milestones milestones, Followers followers, Deadlines deadlines, Calls calls) {
        this.followers = followers;
        this.calls = calls;
        this.milestones = milestones;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Milestone deadline = milestones.get(step.caseId(), step.get(MILESTONE), step.get(OCCURRENCE));
        LocalDate to = LocalDate.parse(step.get(MOVED_TO));
        Stream.concat(Stream.of(deadline), followers.of(deadline).filter(other -> other.due()
                        .isBefore(to)))
                .toList()
                .forEach(each -> deadlines.move(
                        each,
                        to,
                        step.actor(),
                        step.get(MOVED_BECAUSE),
                        step.find(CONSENTED).orElse(null)));
        if (deadline.name().equals(Followers.APPLICATIONS)) {
            calls.extend(step.caseId().value(), to);
        }
        step.remove(MOVED_TO);
        step.remove(MOVED_BECAUSE);
        step.remove(CONSENTED);
    }
}
