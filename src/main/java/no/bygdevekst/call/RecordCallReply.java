package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.APPLICANT_NAME;
import static no.bygdevekst.call.CallProcess.CASEWORKER;
import static no.bygdevekst.call.CallProcess.CONTACT_EMAIL;
import static no.bygdevekst.call.CallProcess.CONTACT_NAME;
import static no.bygdevekst.call.CallProcess.LEAD;
import static no.bygdevekst.call.CallProcess.MUNICIPALITIES;
import static no.bygdevekst.call.CallProcess.OPENS_CASE;
import static no.bygdevekst.call.CallProcess.REGISTER_REPLY;
import static no.bygdevekst.call.CallProcess.REPLIED_ON;
import static no.bygdevekst.call.CallProcess.REPLY;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Variable;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** Registrer svaret. Whoever shows interest gets a case, unless those named stand together in one already. */
@Component
class RecordCallReply implements Step {
    private final Calls calls;
    private final Cases cases;
    private final Municipalities municipalities;
    private final Deadlines deadlines;
    private final Staff staff;

    RecordCallReply(Calls calls, Cases cases, Municipalities municipalities, Deadlines deadlines, Staff staff) {
        this.calls = calls;
        this.cases = cases;
        this.municipalities = municipalities;
        this.deadlines = deadlines;
        this.staff = staff;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_REPLY);
        List<String> codes = form.value(MUNICIPALITIES).orElse(List.of());
        List<Municipality> named = municipalities.named(codes);
        List<CaseFile> running = cases.ofCall(step.caseId()).stream()
                .filter(file -> !file.state().isEnded())
                .toList();
        boolean interested = form.value(REPLY).filter(Calls.Reply::isInterest).isPresent();
        boolean opensCase =
                interested && running.stream().noneMatch(file -> codesOf(file).containsAll(codes));
        checkMunicipalities(form, codes, named);
        form.happened(REPLIED_ON, cases.beginning(step.caseId()));
        form.value(CASEWORKER, staff::caseHandler);
        if (!interested && form.value(REPLY).isPresent()) {
            named.forEach(municipality -> checkNotRunning(form, municipality, running));
            checkAsked(form, step.caseId().value(), named);
        }
        if (opensCase) {
            checkApplicant(form, named);
        }
        form.value(REPLY).ifPresent(reply -> form.show(REPLY, reply.label()));
        form.show(MUNICIPALITIES, named.stream().map(Municipality::name).collect(Collectors.joining(", ")));
        form.accept();
        for (String code : codes) {
            calls.reply(step.caseId().value(), code, form.get(REPLY), form.get(REPLIED_ON));
        }
        deadlines.answered(step.caseId(), codes, step.actor());
        step.set(OPENS_CASE, opensCase);
        if (opensCase) {
            handOn(step, form);
        }
    }

    private static void checkMunicipalities(Form form, List<String> codes, List<Municipality> named) {
        List<String> known = named.stream().map(Municipality::code).toList();
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> form.fault(MUNICIPALITIES, "har et ukjent kommunenummer: «%s»".formatted(code)));
    }

    private static void checkNotRunning(Form form, Municipality municipality, List<CaseFile> running) {
        running.stream()
                .filter(file -> codesOf(file).contains(municipality.code()))
                .forEach(file -> form.fault("%s er med i sak %s. Bruk «Trekk sak» når søkeren trekker seg."
                        .formatted(municipality.name(), file.id())));
    }

    /** Whoever was never asked cannot decline. */
    private void checkAsked(Form form, String call, List<Municipality> named) {
        List<String> known = calls.places(call).stream().map(Calls.Place::code).toList();
        named.stream()
                .filter(municipality -> !known.contains(municipality.code()))
                .forEach(municipality -> form.fault(
                        MUNICIPALITIES, "har med %s, som utlysningen ikke gjelder".formatted(municipality.name())));
    }

    private static void checkApplicant(Form form, List<Municipality> named) {
        for (Field<String> field : List.of(APPLICANT_NAME, LEAD, CONTACT_NAME)) {
            if (form.value(field).isEmpty()) {
                form.fault(field, "må fylles ut når det skal åpnes en sak");
            }
        }
        form.value(LEAD)
                .filter(lead -> named.stream().noneMatch(municipality -> municipality.isCalled(lead)))
                .ifPresent(lead -> form.fault(LEAD, "må være en av kommunene som svarer"));
    }

    private static Set<String> codesOf(CaseFile file) {
        return file.municipalities().stream().map(Municipality::code).collect(Collectors.toUnmodifiableSet());
    }

    private static void handOn(StepScope step, Form form) {
        step.set(Variable.text(MUNICIPALITIES.name()), String.join(",", form.get(MUNICIPALITIES)));
        for (Field<String> field : List.of(APPLICANT_NAME, LEAD, CONTACT_NAME, CONTACT_EMAIL, CASEWORKER)) {
            form.value(field).ifPresent(text -> step.set(Variable.text(field.name()), text));
        }
    }
}
