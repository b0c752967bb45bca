package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.APPLICANT;
import static no.bygdevekst.pilot.PilotProcess.APPLICANTS;
import static no.bygdevekst.pilot.PilotProcess.APPLY_BY;
import static no.bygdevekst.pilot.PilotProcess.CALL_YEAR;
import static no.bygdevekst.pilot.PilotProcess.CASEWORKER;
import static no.bygdevekst.pilot.PilotProcess.CONTACT_EMAIL;
import static no.bygdevekst.pilot.PilotProcess.CONTACT_NAME;
import static no.bygdevekst.pilot.PilotProcess.ID;
import static no.bygdevekst.pilot.PilotProcess.LEAD;
import static no.bygdevekst.pilot.PilotProcess.STANDING;
import static no.bygdevekst.pilot.PilotProcess.START_PILOT;
import static no.bygdevekst.pilot.PilotProcess.SUPPORTED;
import static no.bygdevekst.pilot.PilotProcess.YEAR_OF_CALL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.pilot.PilotProcess.Standing;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Opprett saken: for whoever shows interest in a call, or for whom the State supports already. */
@Component
class OpenCase implements Step {
    private final Entrance entrance;
    private final Cases cases;
    private final Parties parties;
    private final Outbox outbox;

    OpenCase(Entrance entrance, Cases cases, Parties parties, Outbox outbox) {
        this.entrance = entrance;
        this.cases = cases;
        this.parties = parties;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(START_PILOT);
        cases.lockSeries(ID);
        List<Municipality> applicants = entrance.applicants(form);
        Optional<Municipality> lead = entrance.lead(form, applicants);
        entrance.checkCaseworker(form);
        Standing standing = form.value(STANDING).orElse(Standing.SUPPORTED);
        Optional<Calls.Call> call = entrance.call(form, standing);
        form.check();

        List<Municipality> leadFirst =
                Stream.concat(lead.stream(), applicants.stream()).distinct().toList();
        List<String> codes = leadFirst.stream().map(Municipality::code).toList();
        CaseState state = standing == Standing.INTEREST ? CaseState.OPEN : CaseState.SUPPORTED;
        CaseId caseId = cases.open(ID, Scheme.PILOT, form.get(APPLICANT), codes, state, step.actor());
        step.belongsTo(caseId);
        form.show(APPLICANTS, applicants.stream().map(Municipality::name).collect(Collectors.joining(", ")));
        form.show(LEAD, leadFirst.get(0).name());
        form.accept();
        cases.belongsToCall(
                caseId,
                form.get(YEAR_OF_CALL),
                call.map(Calls.Call::number).map(CaseId::new).orElse(null));
        form.value(CASEWORKER).ifPresent(user -> cases.assign(caseId, user, step.actor()));
        invite(step, form, leadFirst);
        step.set(CALL_YEAR, form.get(YEAR_OF_CALL).toString());
        new Applicants(codes).put(step);
        step.set(SUPPORTED, standing == Standing.SUPPORTED);
        call.ifPresentOrElse(
                found -> welcome(step, found, codes),
                () -> outbox.tell(caseId, Role.APPLICANT, "caseOpened", Map.of()));
    }

    private void invite(StepScope step, Form form, List<Municipality> applicants) {
        CaseId caseId = step.caseId();
        parties.apply(caseId, applicants);
        parties.add(caseId, Parties.Kind.COUNTY, null, Parties.COUNTY, Parties.Standing.INVITED);
        parties.add(caseId, Parties.Kind.STATE, null, Parties.KDD, Parties.Standing.INVITED);
        parties.contact(
                caseId,
                Parties.APPLICANT,
                new Parties.Contact(
                        form.get(CONTACT_NAME), form.value(CONTACT_EMAIL).orElse(null)),
                step.actor());
    }

    private void welcome(StepScope step, Calls.Call call, List<String> codes) {
        step.set(APPLY_BY, call.agreed().applyBy().toString());
        entrance.answered(step, call, codes);
        outbox.tell(
                step.caseId(),
                Role.APPLICANT,
                "interestRegistered",
                Map.of(
                        "call",
                        call,
                        "byState",
                        call.agreed().owner() == Scheme.Owner.STATE,
                        "county",
                        Parties.COUNTY,
                        "ahead",
                        entrance.isOpen(call)));
    }
}
