package no.bygdevekst.draft;

import static no.bygdevekst.draft.DraftProcess.MILESTONE;
import static no.bygdevekst.draft.DraftProcess.WAIVER_REASON;

import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Registrer frafall og si fra. */
@Component
class RecordWaiver implements Step {
    private final Records records;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Outbox outbox;

    RecordWaiver(Records records, Milestones milestones, Deadlines deadlines, Outbox outbox) {
        this.records = records;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        var milestone = milestones.get(step.caseId(), step.get(MILESTONE), "");
        String reason = step.get(WAIVER_REASON);
        step.remove(WAIVER_REASON);
        deadlines.drop(step.caseId(), milestone.name(), "", step.actor());
        records.write(step.caseId(), "waiver", milestone.name(), step.actor(), reason);
        for (Role role : List.of(Role.APPLICANT, Role.CASEWORKER)) {
            outbox.tell(step.caseId(), role, "draftWaived", Map.of("milestone", milestone, "reason", reason));
        }
        for (Milestone input : awaited(milestone)) {
            deadlines.drop(step.caseId(), input.name(), input.occurrence(), step.actor());
            outbox.tell(
                    step.caseId(),
                    new Role(input.department()),
                    "draftWaived",
                    Map.of("milestone", milestone, "reason", reason, "inputAsked", true));
        }
    }

    private List<Milestone> awaited(Milestone draft) {
        return milestones.of(draft.caseId()).stream()
                .filter(input -> input.name().equals("input")
                        && input.occurrence().startsWith(draft.name() + "/")
                        && input.state() == Milestones.State.OPEN)
                .toList();
    }
}
