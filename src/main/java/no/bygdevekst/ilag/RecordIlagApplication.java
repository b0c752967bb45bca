package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.ANSWERED_ON;
import static no.bygdevekst.ilag.IlagProcess.APPLICATION;
import static no.bygdevekst.ilag.IlagProcess.APPLIES;
import static no.bygdevekst.ilag.IlagProcess.AREAS;
import static no.bygdevekst.ilag.IlagProcess.CONTACT_EMAIL;
import static no.bygdevekst.ilag.IlagProcess.CONTACT_NAME;
import static no.bygdevekst.ilag.IlagProcess.CRITERIA;
import static no.bygdevekst.ilag.IlagProcess.DOCUMENT;
import static no.bygdevekst.ilag.IlagProcess.GOALS;
import static no.bygdevekst.ilag.IlagProcess.INTEREST;
import static no.bygdevekst.ilag.IlagProcess.LATE_REASON;
import static no.bygdevekst.ilag.IlagProcess.LEGAL_BASIS;
import static no.bygdevekst.ilag.IlagProcess.MEET_BY;
import static no.bygdevekst.ilag.IlagProcess.REGISTER_ILAG_APPLICATION;
import static no.bygdevekst.ilag.IlagProcess.STAFF_PERCENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.IlagApplications;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Variable;
import no.bygdevekst.ilag.IlagProcess.Interest;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** Før søknaden eller svaret i saken. */
@Component
class RecordIlagApplication implements Step {
    private final Cases cases;
    private final Calls calls;
    private final Milestones milestones;
    private final IlagApplications applications;
    private final Parties parties;
    private final Deadlines deadlines;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Clock clock;

    RecordIlagApplication(
            Cases cases,
            Calls calls,
            Milestones milestones,
            IlagApplications applications,
            Parties parties,
            Deadlines deadlines,
            Attachments attachments,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.calls = calls;
        this.milestones = milestones;
        this.applications = applications;
        this.parties = parties;
        this.deadlines = deadlines;
        this.attachments = attachments;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_ILAG_APPLICATION);
        form.happened(ANSWERED_ON, cases.beginning(step.caseId()));
        LocalDate due = milestones.get(step.caseId(), APPLICATION, "").due();
        form.value(INTEREST).ifPresent(interest -> {
            if (interest == Interest.APPLIES) {
                checkApplication(form, due);
            } else {
                checkNothingApplied(form);
            }
        });
        form.accept();
        boolean applies = form.get(INTEREST) == Interest.APPLIES;
        step.set(APPLIES, applies);
        answer(step, form, applies);
        if (applies) {
            keep(step, form);
            step.set(MEET_BY, meetBy(due).toString());
            step.set(Variable.text(CRITERIA.name()), CriterionRow.PROPOSED);
        }
    }

    private static void checkApplication(Form form, LocalDate due) {
        for (Field<?> field : List.of(AREAS, GOALS, STAFF_PERCENT, CONTACT_NAME, CONTACT_EMAIL)) {
            if (form.value(field).isEmpty()) {
                form.fault(field, "må fylles ut når kommunen søker");
            }
        }
        boolean late = form.value(ANSWERED_ON).filter(due::isBefore).isPresent();
        if (late && form.value(LATE_REASON).isEmpty()) {
            form.fault(LATE_REASON, "må fylles ut når søknaden kom etter fristen, " + Bokmaal.day(due));
        }
        if (!late && form.value(LATE_REASON).isPresent()) {
            form.fault(LATE_REASON, "kan bare fylles ut når søknaden kom etter fristen, " + Bokmaal.day(due));
        }
    }

    private static void checkNothingApplied(Form form) {
        for (Field<?> field : List.of(AREAS, GOALS, STAFF_PERCENT, LATE_REASON)) {
            if (form.value(field).isPresent()) {
                form.fault(field, "kan bare fylles ut når kommunen søker");
            }
        }
    }

    /** The call knows, nobody is reminded any more, and letters go to whoever is to be written to. */
    private void answer(StepScope step, Form form, boolean applies) {
        CaseFile file = cases.get(step.caseId());
        LocalDate on = form.get(ANSWERED_ON);
        Calls.Reply reply = applies ? Calls.Reply.APPLIES : Calls.Reply.DECLINES;
        cases.call(step.caseId())
                .ifPresent(call -> calls.reply(call.value(), file.lead().code(), reply, on));
        deadlines.met(step.caseId(), APPLICATION, "", on, step.actor());
        form.value(CONTACT_NAME).ifPresent(name -> {
            Parties.Contact contact =
                    new Parties.Contact(name, form.value(CONTACT_EMAIL).orElse(null));
            parties.contact(step.caseId(), Parties.APPLICANT, contact, step.actor());
            outbox.addressed(step.caseId(), Role.APPLICANT);
        });
        attachments.file(
                step,
                form,
                DOCUMENT,
                LEGAL_BASIS,
                Documents.Sheet.received(
                        APPLICATION,
                        applies ? "Søknad om plass i I lag" : "Svar på invitasjonen til I lag",
                        file.title() + " kommune",
                        on));
    }

    private void keep(StepScope step, Form form) {
        applications.apply(
                step.caseId(),
                form.get(AREAS),
                form.get(GOALS),
                form.get(STAFF_PERCENT),
                form.get(ANSWERED_ON),
                form.value(LATE_REASON).orElse(null));
    }

    /** Two months after the deadline (assumed: the first were met in January 2023), or after today when that is later. */
    private LocalDate meetBy(LocalDate due) {
        LocalDate today = LocalDate.now(clock);
        return (due.isBefore(today) ? today : due).plusMonths(2);
    }
}
