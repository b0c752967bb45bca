package no.bygdevekst.intake;

import static no.bygdevekst.intake.IntakeProcess.AMOUNT;
import static no.bygdevekst.intake.IntakeProcess.APPLICANT;
import static no.bygdevekst.intake.IntakeProcess.APPLICATION;
import static no.bygdevekst.intake.IntakeProcess.CHALLENGES;
import static no.bygdevekst.intake.IntakeProcess.CONTACT_EMAIL;
import static no.bygdevekst.intake.IntakeProcess.CONTACT_NAME;
import static no.bygdevekst.intake.IntakeProcess.COUNCILS;
import static no.bygdevekst.intake.IntakeProcess.DOCUMENT;
import static no.bygdevekst.intake.IntakeProcess.GOALS;
import static no.bygdevekst.intake.IntakeProcess.LEAD;
import static no.bygdevekst.intake.IntakeProcess.LEGAL_BASIS;
import static no.bygdevekst.intake.IntakeProcess.MEASURES;
import static no.bygdevekst.intake.IntakeProcess.MUNICIPALITIES;
import static no.bygdevekst.intake.IntakeProcess.REGISTER_APPLICATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.Applications.Content;
import no.bygdevekst.casefile.Applications.Council;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents.Sheet;
import no.bygdevekst.casefile.MeasureList;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** Registrer søknaden i saken: what it says is kept as a version, and the case follows it. */
@Component
class RecordApplication implements Step {
    private final CallTerms terms;
    private final Municipalities municipalities;
    private final Cases cases;
    private final Parties parties;
    private final Calls calls;
    private final Deadlines deadlines;
    private final Applications applications;
    private final Measures measures;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Clock clock;

    RecordApplication(
            CallTerms terms,
            Municipalities municipalities,
            Cases cases,
            Parties parties,
            Calls calls,
            Deadlines deadlines,
            Applications applications,
            Measures measures,
            Attachments attachments,
            Outbox outbox,
            Clock clock) {
        this.terms = terms;
        this.municipalities = municipalities;
        this.cases = cases;
        this.parties = parties;
        this.calls = calls;
        this.deadlines = deadlines;
        this.applications = applications;
        this.measures = measures;
        this.attachments = attachments;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_APPLICATION);
        List<Municipality> applicants = leadFirst(form, applicants(step, form));
        List<Council> councils = councils(step, form, applicants);
        form.show(MUNICIPALITIES, names(applicants));
        form.show(COUNCILS, CouncilRow.shown(councils));
        form.accept();
        Content content = new Content(
                form.get(APPLICANT),
                form.get(CONTACT_NAME),
                form.get(CONTACT_EMAIL),
                form.get(AMOUNT),
                form.value(CHALLENGES).orElse(""),
                form.value(GOALS).orElse(""),
                form.value(MEASURES).orElse(new MeasureList(List.of())),
                councils);
        applications.add(step.caseId(), content, step.actor());
        measures.keep(step.caseId(), APPLICATION, content.measures().complete(), step.actor());
        attachments.file(
                step,
                form,
                DOCUMENT,
                LEGAL_BASIS,
                Sheet.received(APPLICATION, "Søknad", content.lead().name() + " kommune", LocalDate.now(clock)));
        follow(step, content, applicants);
    }

    private void follow(StepScope step, Content content, List<Municipality> applicants) {
        List<String> codes = applicants.stream().map(Municipality::code).toList();
        cases.rename(step.caseId(), content.applicant(), step.actor());
        cases.changeMunicipalities(step.caseId(), codes, step.actor());
        cases.call(step.caseId()).ifPresent(call -> {
            calls.interested(call.value(), codes, LocalDate.now(clock));
            deadlines.answered(call, codes, step.actor());
        });
        parties.apply(step.caseId(), applicants);
        var contact = new Parties.Contact(content.contactName(), content.contactEmail());
        if (!parties.contact(step.caseId(), Parties.APPLICANT)
                .filter(contact::equals)
                .isPresent()) {
            parties.contact(step.caseId(), Parties.APPLICANT, contact, step.actor());
            outbox.addressed(step.caseId(), Role.APPLICANT);
        }
    }

    private List<Municipality> applicants(StepScope step, Form form) {
        List<String> codes = form.value(MUNICIPALITIES).orElse(List.of());
        List<Municipality> found = municipalities.named(codes);
        List<String> known = found.stream().map(Municipality::code).toList();
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> form.fault(MUNICIPALITIES, "har et ukjent kommunenummer: «%s»".formatted(code)));
        terms.of(step.caseId()).ifPresent(agreed -> found.stream()
                .filter(municipality -> municipalities
                        .centralityClass(municipality.code(), agreed.centralityVersion())
                        .isEmpty())
                .forEach(municipality -> form.fault(
                        MUNICIPALITIES,
                        "har med %s %s, som ikke står i sentralitetsindeksen fra %d"
                                .formatted(municipality.code(), municipality.name(), agreed.centralityVersion()))));
        return found;
    }

    private static List<Municipality> leadFirst(Form form, List<Municipality> applicants) {
        List<Municipality> lead = form
                .value(LEAD, text -> CouncilRow.find(text, applicants)
                        .orElseThrow(() -> new IllegalArgumentException("må være en av kommunene i søknaden")))
                .stream()
                .toList();
        return Stream.concat(lead.stream(), applicants.stream()).distinct().toList();
    }

    private List<Council> councils(StepScope step, Form form, List<Municipality> applicants) {
        LocalDate today = LocalDate.now(clock);
        var rows = form.value(COUNCILS).orElse(List.of());
        try {
            return CouncilRow.councils(rows, applicants, today, cases.beginning(step.caseId()));
        } catch (IllegalArgumentException e) {
            form.fault(COUNCILS, String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static String names(List<Municipality> named) {
        return named.stream().map(Municipality::name).collect(Collectors.joining(", "));
    }
}
