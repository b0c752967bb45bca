package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.LEAD_GROUP;
import static no.bygdevekst.pilot.PilotProcess.MUNICIPALITIES;

import java.util.List;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipality;

/** What the model carries of the municipalities of a case, the lead first; an application may have changed them. */
record Applicants(List<String> codes) {
    static Applicants of(CaseFile file) {
        return new Applicants(
                file.municipalities().stream().map(Municipality::code).toList());
    }

    void put(StepScope step) {
        step.set(MUNICIPALITIES, String.join(",", codes));
        step.set(LEAD_GROUP, "municipality" + codes.get(0));
    }
}
