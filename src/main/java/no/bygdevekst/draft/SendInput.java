package no.bygdevekst.draft;

import static no.bygdevekst.draft.DraftProcess.MILESTONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Send innspill til piloten. */
@Component
class SendInput implements Step {
    private final Records records;
    private final Milestones milestones;
    private final Outbox outbox;
    private final Clock clock;

    SendInput(Records records, Milestones milestones, Outbox outbox, Clock clock) {
        this.records = records;
        this.milestones = milestones;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        var milestone = milestones.get(step.caseId(), step.get(MILESTONE), "");
        var collected = records.newest(step.caseId(), RecordCollectedInput.NOTE_KIND, milestone.name())
                .orElseThrow();
        outbox.tell(
                step.caseId(),
                Role.APPLICANT,
                "draftInput",
                Map.of(
                        "milestone",
                        milestone,
                        "ahead",
                        !milestone.due().isBefore(LocalDate.now(clock)),
                        "text",
                        collected.body()));
    }
}
