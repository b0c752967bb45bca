package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.ACCEPTED;
import static no.bygdevekst.ilag.IlagProcess.LEGAL_BASIS;
import static no.bygdevekst.ilag.IlagProcess.NOTE;
import static no.bygdevekst.ilag.IlagProcess.OFFER_REPLY;
import static no.bygdevekst.ilag.IlagProcess.PURPOSE;
import static no.bygdevekst.ilag.IlagProcess.REGISTER_OFFER_REPLY;
import static no.bygdevekst.ilag.IlagProcess.REPLIED_ON;
import static no.bygdevekst.ilag.IlagProcess.REPLY;
import static no.bygdevekst.ilag.IlagProcess.REPLY_DATE;
import static no.bygdevekst.ilag.IlagProcess.REPLY_FILE;

import java.time.LocalDate;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.ilag.IlagProcess.Reply;
import no.bygdevekst.scheme.Offers;
import org.springframework.stereotype.Component;

/** Før svaret på tilbudet i saken. The municipality is locked first, before anything that an exclusion changes too. */
@Component
class RecordOfferReply implements Step {
    private final Places places;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Records records;
    private final Offers offers;
    private final Attachments attachments;

    RecordOfferReply(
            Places places,
            Milestones milestones,
            Deadlines deadlines,
            Records records,
            Offers offers,
            Attachments attachments) {
        this.places = places;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.records = records;
        this.offers = offers;
        this.attachments = attachments;
    }

    @Override
    public void run(StepScope step) {
        String title = places.locked(step.caseId()).title();
        Form form = step.form(REGISTER_OFFER_REPLY);
        checkDate(step, form);
        form.accept();
        LocalDate on = form.get(REPLY_DATE);
        form.value(NOTE).ifPresent(note -> records.write(step.caseId(), OFFER_REPLY, PURPOSE, step.actor(), note));
        deadlines.met(step.caseId(), OFFER_REPLY, "", on, step.actor());
        attachments.file(
                step,
                form,
                REPLY_FILE,
                LEGAL_BASIS,
                Documents.Sheet.received(OFFER_REPLY, "Svar på tilbudet om plass i I lag", title + " kommune", on));
        step.set(ACCEPTED, form.get(REPLY) == Reply.ACCEPTS);
        step.set(REPLIED_ON, on.toString());
    }

    private void checkDate(StepScope step, Form form) {
        LocalDate offeredOn = offers.ofCase(step.caseId().value()).orElseThrow().offeredOn();
        form.happened(REPLY_DATE, Cases.Beginning.with("tilbudet", offeredOn));
        LocalDate due = milestones.get(step.caseId(), OFFER_REPLY, "").due();
        form.value(REPLY_DATE)
                .filter(due::isBefore)
                .ifPresent(day -> form.fault(REPLY_DATE, "kan ikke være etter svarfristen, " + Bokmaal.day(due)));
    }
}
