package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.COLLEAGUE;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.CONTRIBUTION;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.CONTRIBUTOR;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.HEADING;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.MILESTONE;

import java.util.Map;
import no.bygdevekst.casefile.Department;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.casefile.PoliticalWork.Contribution;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Be om bidraget. */
@Component
class AskForContribution implements Step {
    private final PoliticalWork work;
    private final Milestones milestones;
    private final Outbox outbox;

    AskForContribution(PoliticalWork work, Milestones milestones, Outbox outbox) {
        this.work = work;
        this.milestones = milestones;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Contribution asked = work.contribution(step.caseId(), step.get(CONTRIBUTION));
        boolean department = Department.of(asked.contributor()).isPresent();
        step.setHere(MILESTONE, asked.milestone());
        step.setHere(HEADING, asked.heading());
        step.setHere(CONTRIBUTOR, department ? asked.contributor() : "caseworker,manager");
        step.setHere(COLLEAGUE, department ? "" : asked.contributor());
        outbox.tell(
                step.caseId(),
                department ? new Role(asked.contributor()) : new Role("participant" + asked.occurrence()),
                "contributionAsked",
                Map.of(
                        "heading",
                        asked.heading(),
                        "due",
                        milestones
                                .get(step.caseId(), asked.milestone(), asked.occurrence())
                                .due()));
    }
}
