package no.bygdevekst.draft;

import static no.bygdevekst.draft.DraftProcess.ATTACHMENT;
import static no.bygdevekst.draft.DraftProcess.DEPARTMENT;
import static no.bygdevekst.draft.DraftProcess.GIVE_INPUT;
import static no.bygdevekst.draft.DraftProcess.INPUT;
import static no.bygdevekst.draft.DraftProcess.LEGAL_BASIS;
import static no.bygdevekst.draft.DraftProcess.MILESTONE;
import static no.bygdevekst.draft.DraftProcess.OCCURRENCE;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.Department;
import no.bygdevekst.casefile.Documents.Direction;
import no.bygdevekst.casefile.Documents.Sheet;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Registrer innspill. */
@Component
class RecordInput implements Step {
    private final Records records;
    private final Attachments attachments;
    private final Deadlines deadlines;
    private final Clock clock;

    RecordInput(Records records, Attachments attachments, Deadlines deadlines, Clock clock) {
        this.records = records;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        var form = step.form(GIVE_INPUT);
        form.accept();
        var department = Department.of(step.get(DEPARTMENT)).orElseThrow();
        records.write(step.caseId(), "input", step.get(OCCURRENCE), step.actor(), form.get(INPUT));
        attachments.file(
                step,
                form,
                ATTACHMENT,
                LEGAL_BASIS,
                new Sheet(
                        "input-%s-%s".formatted(step.get(MILESTONE), department.id()),
                        "Vedlegg til innspill fra " + department.label(),
                        Direction.INTERNAL,
                        department.label(),
                        "Saksbehandler",
                        LocalDate.now(clock)));
        deadlines.met(step.caseId(), "input", step.get(OCCURRENCE), step.actor());
    }
}
