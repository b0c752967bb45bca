package no.bygdevekst.followup;

import static no.bygdevekst.followup.FollowupProcess.ANSWER;
import static no.bygdevekst.followup.FollowupProcess.MILESTONE;
import static no.bygdevekst.followup.FollowupProcess.NEW_DATE;
import static no.bygdevekst.followup.FollowupProcess.OCCURRENCE;
import static no.bygdevekst.followup.FollowupProcess.POINT;
import static no.bygdevekst.followup.FollowupProcess.PROLONG_FOLLOW_UP;
import static no.bygdevekst.followup.FollowupProcess.REASON;

import java.util.Map;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.followup.FollowupProcess.Answer;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Før svaret og flytt fristen, when the manager grants more time; the owner is told either way. */
@Component
class RecordMoreTime implements Step {
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Records records;
    private final Outbox outbox;

    RecordMoreTime(Milestones milestones, Deadlines deadlines, Records records, Outbox outbox) {
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.records = records;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(PROLONG_FOLLOW_UP);
        Milestone deadline = milestones.get(step.caseId(), step.get(MILESTONE), step.get(OCCURRENCE));
        boolean granted = form.value(ANSWER).filter(Answer.YES::equals).isPresent();
        if (granted) {
            if (form.value(NEW_DATE).isEmpty()) {
                form.fault(NEW_DATE, "må fylles ut når fristen forlenges");
            }
            form.coming(NEW_DATE);
            form.value(NEW_DATE)
                    .filter(day -> !day.isAfter(deadline.due()))
                    .ifPresent(day ->
                            form.fault(NEW_DATE, "må være senere enn fristen er nå, " + Bokmaal.day(deadline.due())));
        }
        form.accept();
        if (granted) {
            deadlines.move(deadline, form.get(NEW_DATE), step.actor(), form.get(REASON), null);
        }
        records.write(
                step.caseId(),
                "prolongationAnswered",
                "Punkt %s: %s"
                        .formatted(
                                step.get(POINT),
                                granted ? "fristen er " + Bokmaal.day(form.get(NEW_DATE)) : "fristen står"),
                step.actor(),
                form.get(REASON));
        outbox.tell(
                step.caseId(),
                deadline.owner().equals("department")
                        ? new Role(deadline.department())
                        : new Role(Role.PARTICIPANT.name() + deadline.occurrence()),
                "followUpProlonged",
                Map.of(
                        "granted",
                        granted,
                        "label",
                        deadline.label(),
                        "due",
                        granted ? form.get(NEW_DATE) : deadline.due(),
                        "reason",
                        form.get(REASON)));
    }
}
