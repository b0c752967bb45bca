package no.bygdevekst.request;

import static no.bygdevekst.request.RequestProcess.ANSWER_BY;
import static no.bygdevekst.request.RequestProcess.ANSWER_DUE;
import static no.bygdevekst.request.RequestProcess.ATTACHMENT;
import static no.bygdevekst.request.RequestProcess.CASE_NUMBER;
import static no.bygdevekst.request.RequestProcess.DEPARTMENTS;
import static no.bygdevekst.request.RequestProcess.DEPARTMENTS_ASKED;
import static no.bygdevekst.request.RequestProcess.LEGAL_BASIS;
import static no.bygdevekst.request.RequestProcess.QUESTION;
import static no.bygdevekst.request.RequestProcess.REGISTER_REQUEST;
import static no.bygdevekst.request.RequestProcess.REQUEST;
import static no.bygdevekst.request.RequestProcess.SUBJECT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Department;
import no.bygdevekst.casefile.Documents.Sheet;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.stereotype.Component;

/** Registrer henvendelsen. */
@Component
class RecordRequest implements Step {
    private final Cases cases;
    private final Records records;
    private final Attachments attachments;
    private final WorkingDays calendar;
    private final Clock clock;

    RecordRequest(Cases cases, Records records, Attachments attachments, WorkingDays calendar, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.attachments = attachments;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        var form = step.form(REGISTER_REQUEST);
        LocalDate today = LocalDate.now(clock);
        form.coming(ANSWER_BY);
        Optional<CaseFile> file = form.value(CASE_NUMBER, id -> cases.inProgress(id, "pilot"));
        form.check();
        step.belongsTo(file.orElseThrow().id());
        form.accept();
        keep(step, form, file.orElseThrow());
        step.set(
                DEPARTMENTS,
                form.get(DEPARTMENTS_ASKED).stream().map(Department::id).collect(Collectors.joining(",")));
        step.set(
                ANSWER_DUE,
                form.value(ANSWER_BY).orElseGet(() -> calendar.after(today, 10)).toString());
    }

    private void keep(StepScope step, Form form, CaseFile file) {
        String number = String.valueOf(1 + records.count(file.id(), Requests.KIND));
        step.set(REQUEST, number);
        records.write(
                file.id(),
                Requests.KIND,
                number,
                step.actor(),
                "%s\n\n%s".formatted(form.get(SUBJECT), form.get(QUESTION)));
        attachments.file(
                step,
                form,
                ATTACHMENT,
                LEGAL_BASIS,
                Sheet.received(
                        "request-" + number,
                        "Vedlegg til henvendelse %s: %s".formatted(number, form.get(SUBJECT)),
                        file.lead().name() + " kommune",
                        LocalDate.now(clock)));
    }
}
