package no.bygdevekst.ilag;

import static no.bygdevekst.ilag.IlagProcess.APPLY_BY;
import static no.bygdevekst.ilag.IlagProcess.CALL;
import static no.bygdevekst.ilag.IlagProcess.ID;
import static no.bygdevekst.ilag.IlagProcess.LEAD_GROUP;
import static no.bygdevekst.ilag.IlagProcess.MUNICIPALITY;
import static no.bygdevekst.ilag.IlagProcess.PLACE_TAKEN;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.IlagApplications;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Opprett saken og inviter kommunen: one case for each municipality that the call is for. */
@Component
class OpenIlag implements Step {
    private final Cases cases;
    private final Calls calls;
    private final Municipalities municipalities;
    private final Parties parties;
    private final Outbox outbox;

    OpenIlag(Cases cases, Calls calls, Municipalities municipalities, Parties parties, Outbox outbox) {
        this.cases = cases;
        this.calls = calls;
        this.municipalities = municipalities;
        this.parties = parties;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        String number = step.get(CALL);
        Calls.Call call = calls.get(number);
        Municipality municipality = municipalities.find(step.get(MUNICIPALITY)).orElseThrow();
        CaseId caseId = cases.open(
                ID, Scheme.ILAG, municipality.name(), List.of(municipality.code()), CaseState.INVITED, step.actor());
        step.belongsTo(caseId);
        cases.belongsToCall(caseId, call.year(), new CaseId(number));
        parties.apply(caseId, List.of(municipality));
        step.set(LEAD_GROUP, Role.municipality(municipality.code()).name());
        step.set(APPLY_BY, call.agreed().applyBy().toString());
        step.set(PLACE_TAKEN, false);
        step.remove(CALL);
        step.remove(MUNICIPALITY);
        outbox.tell(
                caseId,
                Role.APPLICANT,
                "ilagInvitation",
                Map.of(
                        "terms",
                        call.agreed(),
                        "areas",
                        List.of(IlagApplications.Area.values()),
                        "county",
                        Parties.COUNTY,
                        "why",
                        why(number, municipality.code())));
    }

    private String why(String call, String code) {
        return calls.places(call).stream()
                .filter(place -> place.code().equals(code))
                .map(place -> Objects.requireNonNullElse(place.because(), place.reason()))
                .findFirst()
                .orElseThrow();
    }
}
