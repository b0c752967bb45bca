package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.ARCHIVE_LINK;
import static no.bygdevekst.pilot.PilotProcess.ARCHIVE_NUMBER;
import static no.bygdevekst.pilot.PilotProcess.KDD_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.LEGAL_BASIS;
import static no.bygdevekst.pilot.PilotProcess.LETTER;
import static no.bygdevekst.pilot.PilotProcess.LETTER_DATE;
import static no.bygdevekst.pilot.PilotProcess.REGISTER_SUPPORT;
import static no.bygdevekst.pilot.PilotProcess.SUPPORT;
import static no.bygdevekst.pilot.PilotProcess.SUPPORT_DECISION;

import java.time.LocalDate;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** Før tilskuddet i saken. */
@Component
class RecordSupport implements Step {
    private final Cases cases;
    private final Calls calls;
    private final Records records;
    private final Participation participation;
    private final Attachments attachments;
    private final Days days;

    RecordSupport(
            Cases cases,
            Calls calls,
            Records records,
            Participation participation,
            Attachments attachments,
            Days days) {
        this.cases = cases;
        this.calls = calls;
        this.records = records;
        this.participation = participation;
        this.attachments = attachments;
        this.days = days;
    }

    /** At most what the call says, or without one what KDD's first call did. */
    private void checkAmount(StepScope step, Form form) {
        long ceiling = cases.call(step.caseId())
                .map(call -> calls.get(call.value()).agreed().ceiling())
                .orElse(Calls.CEILING);
        form.value(SUPPORT)
                .filter(kroner -> kroner < 1 || kroner > ceiling)
                .ifPresent(kroner ->
                        form.fault(SUPPORT, "må være mellom 1 og %s kroner".formatted(Bokmaal.number(ceiling))));
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_SUPPORT);
        days.past(step, form, LETTER_DATE);
        checkAmount(step, form);
        if (form.value(ARCHIVE_LINK).isPresent() && form.value(ARCHIVE_NUMBER).isEmpty()) {
            form.fault(ARCHIVE_NUMBER, "må fylles ut når saken har en lenke");
        }
        form.accept();
        LocalDate date = form.get(LETTER_DATE);
        String reference = form.get(KDD_REFERENCE);
        records.promised(step.caseId(), new Records.Amount("support", form.get(SUPPORT), date, reference));
        records.decided(
                step.caseId(),
                new Records.Decision(SUPPORT_DECISION, Parties.KDD, date, reference, "støtte innvilget", null));
        participation.begin(step.caseId(), date, "%s, %s".formatted(Parties.KDD, reference));
        form.value(ARCHIVE_NUMBER)
                .ifPresent(number -> cases.archivedAs(
                        step.caseId(), number, form.value(ARCHIVE_LINK).orElse(null), step.actor()));
        attachments.file(
                step,
                form,
                LETTER,
                LEGAL_BASIS,
                Documents.Sheet.received("supportLetter", "Tilskuddsbrev", Parties.KDD, date));
    }
}
