package no.bygdevekst.request;

import static no.bygdevekst.request.RequestProcess.ANSWER;
import static no.bygdevekst.request.RequestProcess.ANSWER_REQUEST;
import static no.bygdevekst.request.RequestProcess.ATTACHMENT;
import static no.bygdevekst.request.RequestProcess.DEPARTMENT;
import static no.bygdevekst.request.RequestProcess.LEGAL_BASIS;
import static no.bygdevekst.request.RequestProcess.OCCURRENCE;
import static no.bygdevekst.request.RequestProcess.REQUEST;

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

/** Registrer svar. */
@Component
class RecordAnswer implements Step {
    private final Records records;
    private final Attachments attachments;
    private final Deadlines deadlines;
    private final Clock clock;

    RecordAnswer(Records records, Attachments attachments, Deadlines deadlines, Clock clock) {
        this.records = records;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        var form = step.form(ANSWER_REQUEST);
        form.accept();
        var department = Department.of(step.get(DEPARTMENT)).orElseThrow();
        records.write(step.caseId(), "answer", step.get(OCCURRENCE), step.actor(), form.get(ANSWER));
        attachments.file(
                step,
                form,
                ATTACHMENT,
                LEGAL_BASIS,
                new Sheet(
                        "answer-%s-%s".formatted(step.get(REQUEST), department.id()),
                        "Vedlegg til svar fra " + department.label(),
                        Direction.INTERNAL,
                        department.label(),
                        "Saksbehandler",
                        LocalDate.now(clock)));
        deadlines.met(step.caseId(), "answer", step.get(OCCURRENCE), step.actor());
    }
}
