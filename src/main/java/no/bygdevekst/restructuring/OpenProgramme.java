package no.bygdevekst.restructuring;

import static no.bygdevekst.restructuring.RestructuringProcess.APPLICANTS;
import static no.bygdevekst.restructuring.RestructuringProcess.APPLIED_ON;
import static no.bygdevekst.restructuring.RestructuringProcess.CASEWORKER;
import static no.bygdevekst.restructuring.RestructuringProcess.CONTACT_EMAIL;
import static no.bygdevekst.restructuring.RestructuringProcess.CONTACT_NAME;
import static no.bygdevekst.restructuring.RestructuringProcess.ID;
import static no.bygdevekst.restructuring.RestructuringProcess.LEAD;
import static no.bygdevekst.restructuring.RestructuringProcess.LEAD_GROUP;
import static no.bygdevekst.restructuring.RestructuringProcess.MUNICIPALITIES;
import static no.bygdevekst.restructuring.RestructuringProcess.PROGRAMME;
import static no.bygdevekst.restructuring.RestructuringProcess.RECEIVED_ON;
import static no.bygdevekst.restructuring.RestructuringProcess.START_RESTRUCTURING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Opprett saken for programmet. */
@Component
class OpenProgramme implements Step {
    private final Cases cases;
    private final Parties parties;
    private final Municipalities municipalities;
    private final ProgrammeAdmission admission;
    private final Staff staff;

    OpenProgramme(
            Cases cases, Parties parties, Municipalities municipalities, ProgrammeAdmission admission, Staff staff) {
        this.cases = cases;
        this.parties = parties;
        this.municipalities = municipalities;
        this.admission = admission;
        this.staff = staff;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(START_RESTRUCTURING);
        List<Municipality> applicants = applicants(form);
        Optional<Municipality> lead = form.value(LEAD, text -> applicants.stream()
                .filter(municipality -> municipality.isCalled(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("må være en av kommunene i saken")));
        admission.check(step, form, applicants.stream().map(Municipality::code).toList());
        form.happened(RECEIVED_ON);
        form.value(CASEWORKER, staff::caseHandler);
        form.check();

        List<Municipality> leadFirst =
                Stream.concat(lead.stream(), applicants.stream()).distinct().toList();
        List<String> codes = leadFirst.stream().map(Municipality::code).toList();
        CaseId caseId = cases.open(ID, Scheme.RESTRUCTURING, form.get(PROGRAMME), codes, CaseState.OPEN, step.actor());
        step.belongsTo(caseId);
        form.show(APPLICANTS, applicants.stream().map(Municipality::name).collect(Collectors.joining(", ")));
        form.show(LEAD, leadFirst.get(0).name());
        form.accept();
        form.value(CASEWORKER).ifPresent(user -> cases.assign(caseId, user, step.actor()));
        parties.apply(caseId, leadFirst);
        parties.contact(
                caseId,
                Parties.APPLICANT,
                new Parties.Contact(
                        form.get(CONTACT_NAME), form.value(CONTACT_EMAIL).orElse(null)),
                step.actor());
        step.set(APPLIED_ON, form.get(RECEIVED_ON).toString());
        step.set(MUNICIPALITIES, String.join(",", codes));
        step.set(LEAD_GROUP, "municipality" + codes.get(0));
    }

    private List<Municipality> applicants(Form form) {
        List<String> codes = form.value(APPLICANTS).orElse(List.of());
        List<Municipality> found = municipalities.named(codes);
        if (form.value(APPLICANTS).isPresent() && codes.isEmpty()) {
            form.fault(APPLICANTS, "må fylles ut");
        }
        List<String> known = found.stream().map(Municipality::code).toList();
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> form.fault(APPLICANTS, "har et ukjent kommunenummer: «%s»".formatted(code)));
        return found;
    }
}
