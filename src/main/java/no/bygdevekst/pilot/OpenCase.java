package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.APPLICANT;
import static no.bygdevekst.pilot.PilotProcess.APPLICANTS;
import static no.bygdevekst.pilot.PilotProcess.CALL_YEAR;
import static no.bygdevekst.pilot.PilotProcess.CASEWORKER;
import static no.bygdevekst.pilot.PilotProcess.CONTACT_EMAIL;
import static no.bygdevekst.pilot.PilotProcess.CONTACT_NAME;
import static no.bygdevekst.pilot.PilotProcess.ID;
import static no.bygdevekst.pilot.PilotProcess.LEAD;
import static no.bygdevekst.pilot.PilotProcess.LEAD_GROUP;
import static no.bygdevekst.pilot.PilotProcess.MUNICIPALITIES;
import static no.bygdevekst.pilot.PilotProcess.START_PILOT;
import static no.bygdevekst.pilot.PilotProcess.YEAR_OF_CALL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Opprett saken. */
@Component
class OpenCase implements Step {
    /** KDD's letter with the first call is of 21 June 2022. */
    private static final int FIRST_CALL = 2022;

    private final Cases cases;
    private final Parties parties;
    private final Municipalities municipalities;
    private final Staff staff;
    private final Outbox outbox;
    private final Clock clock;

    OpenCase(Cases cases, Parties parties, Municipalities municipalities, Staff staff, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.municipalities = municipalities;
        this.staff = staff;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(START_PILOT);
        List<String> codes = form.value(APPLICANTS).orElse(List.of());
        List<Municipality> found = municipalities.named(codes);
        cases.lockSeries(ID);
        checkMunicipalities(form, codes, found);
        form.value(CASEWORKER)
                .filter(user -> staff.find(user).isEmpty())
                .ifPresent(user -> form.fault(CASEWORKER, "er ikke en bruker her: «%s»".formatted(user)));
        form.value(CASEWORKER)
                .filter(user -> staff.find(user).isPresent())
                .filter(user -> !staff.isIn(user, "caseworker") && !staff.isIn(user, "manager"))
                .ifPresent(user -> form.fault(
                        CASEWORKER, "må være en saksbehandler eller leder, og det er ikke «%s»".formatted(user)));
        checkCall(form);
        form.check();

        String lead = form.get(LEAD);
        List<String> leadFirst =
                Stream.concat(Stream.of(lead), codes.stream()).distinct().toList();
        CaseId caseId = cases.open(ID, Scheme.PILOT, form.get(APPLICANT), leadFirst, CaseState.SUPPORTED, step.actor());
        step.belongsTo(caseId);
        form.show(APPLICANTS, names(found));
        form.show(LEAD, names(municipalities.named(List.of(lead))));
        form.accept();
        cases.belongsToCall(caseId, form.get(YEAR_OF_CALL), null);
        form.value(CASEWORKER).ifPresent(user -> cases.assign(caseId, user, step.actor()));
        invite(caseId, municipalities.named(leadFirst));
        parties.contact(
                caseId,
                Parties.APPLICANT,
                new Parties.Contact(
                        form.get(CONTACT_NAME), form.value(CONTACT_EMAIL).orElse(null)),
                step.actor());
        step.set(CALL_YEAR, form.get(YEAR_OF_CALL).toString());
        step.set(MUNICIPALITIES, String.join(",", leadFirst));
        step.set(LEAD_GROUP, "municipality" + lead);
        outbox.tell(caseId, Role.APPLICANT, "caseOpened", Map.of());
    }

    private void checkCall(Form form) {
        int next = LocalDate.now(clock).getYear() + 1;
        form.value(YEAR_OF_CALL)
                .filter(year -> year < FIRST_CALL || year > next)
                .ifPresent(year -> form.fault(YEAR_OF_CALL, "må være fra %d til %d".formatted(FIRST_CALL, next)));
    }

    private static String names(List<Municipality> named) {
        return named.stream().map(Municipality::name).collect(Collectors.joining(", "));
    }

    private void checkMunicipalities(Form form, List<String> codes, List<Municipality> found) {
        if (form.value(APPLICANTS).isPresent() && codes.isEmpty()) {
            form.fault(APPLICANTS, "må fylles ut");
        }
        List<String> known = found.stream().map(Municipality::code).toList();
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> form.fault(APPLICANTS, "har et ukjent kommunenummer: «%s»".formatted(code)));
        form.value(LEAD)
                .filter(lead -> !codes.contains(lead))
                .ifPresent(lead -> form.fault(LEAD, "må være en av kommunene i saken"));
        form.value(YEAR_OF_CALL)
                .ifPresent(year -> found.forEach(municipality -> cases.ongoing(ID, year, municipality.code())
                        .ifPresent(other -> form.fault(
                                APPLICANTS,
                                "har med %s, som allerede er med i sak %s fra samme utlysning"
                                        .formatted(municipality.name(), other)))));
    }

    private void invite(CaseId caseId, List<Municipality> applicants) {
        applicants.forEach(municipality -> parties.add(
                caseId, Parties.Kind.MUNICIPALITY, municipality, municipality.name(), Parties.Standing.APPLICANT));
        parties.add(caseId, Parties.Kind.COUNTY, null, Parties.COUNTY, Parties.Standing.INVITED);
        parties.add(caseId, Parties.Kind.STATE, null, Parties.KDD, Parties.Standing.INVITED);
    }
}
