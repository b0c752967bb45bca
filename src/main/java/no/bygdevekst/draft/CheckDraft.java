package no.bygdevekst.draft;

import static no.bygdevekst.draft.DraftProcess.DEPARTMENTS;
import static no.bygdevekst.draft.DraftProcess.DOCUMENT;
import static no.bygdevekst.draft.DraftProcess.DRAFT_COMPLETE;
import static no.bygdevekst.draft.DraftProcess.LEGAL_BASIS;
import static no.bygdevekst.draft.DraftProcess.MEASURES;
import static no.bygdevekst.draft.DraftProcess.MILESTONE;
import static no.bygdevekst.draft.DraftProcess.NOTE;
import static no.bygdevekst.draft.DraftProcess.RECEIVED_ON;
import static no.bygdevekst.draft.DraftProcess.RECEIVE_DRAFT;

import java.util.List;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents.Sheet;
import no.bygdevekst.casefile.MeasureList;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Kontroller utkast. */
@Component
class CheckDraft implements Step {
    private final Cases cases;
    private final Attachments attachments;
    private final Measures measures;
    private final Records records;
    private final Milestones milestones;

    CheckDraft(Cases cases, Attachments attachments, Measures measures, Records records, Milestones milestones) {
        this.cases = cases;
        this.attachments = attachments;
        this.measures = measures;
        this.records = records;
        this.milestones = milestones;
    }

    @Override
    public void run(StepScope step) {
        var form = step.form(RECEIVE_DRAFT);
        form.happened(RECEIVED_ON, cases.beginning(step.caseId()));
        form.accept();
        var milestone = milestones.get(step.caseId(), step.get(MILESTONE), "");
        var received = form.value(MEASURES).orElse(new MeasureList(List.of()));
        attachments.file(
                step,
                form,
                DOCUMENT,
                LEGAL_BASIS,
                Sheet.received(
                        "draft-" + milestone.name(),
                        milestone.label(),
                        cases.get(step.caseId()).lead().name() + " kommune",
                        form.get(RECEIVED_ON)));
        measures.keep(step.caseId(), milestone.name(), received.complete(), step.actor());
        form.value(NOTE)
                .ifPresent(note -> records.write(step.caseId(), "draftNote", milestone.name(), step.actor(), note));
        List<String> advice = Completeness.advice(received, milestone.due().getYear());
        if (!advice.isEmpty()) {
            records.write(
                    step.caseId(), AdviseOnDraft.NOTE_KIND, milestone.name(), step.actor(), String.join("\n", advice));
        }
        step.set(DRAFT_COMPLETE, advice.isEmpty());
        step.set(
                DEPARTMENTS,
                received.rows().stream()
                        .flatMap(measure -> measure.departments().stream())
                        .distinct()
                        .collect(Collectors.joining(",")));
    }
}
