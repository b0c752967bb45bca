package no.bygdevekst.draft;

import static no.bygdevekst.draft.DraftProcess.MILESTONE;
import static no.bygdevekst.draft.DraftProcess.WAIVER_REASON;

import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Milestones;
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
        milestones.of(step.caseId()).stream()
                .filter(open -> open.name().equals("input") && open.occurrence().startsWith(milestone.name() + "/"))
                .forEach(open -> deadlines.drop(step.caseId(), open.name(), open.occurrence(), step.actor()));
        records.write(step.caseId(), "waiver", milestone.name(), step.actor(), reason);
        for (Role role : List.of(Role.APPLICANT, Role.CASEWORKER)) {
            outbox.tell(step.caseId(), role, "draftWaived", Map.of("milestone", milestone, "reason", reason));
        }
    }
}
