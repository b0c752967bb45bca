package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.ANY_MUNICIPALITY_IN;
import static no.bygdevekst.pilot.PilotProcess.SIGNATORIES;

import java.util.List;
import java.util.Objects;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Finn kommunene som vil være med. */
@Component
class SummarizeCouncils implements Step {
    private final Table table;

    SummarizeCouncils(Table table) {
        this.table = table;
    }

    @Override
    public void run(StepScope step) {
        List<String> in = table.municipalities(step.caseId()).stream()
                .filter(municipality -> municipality.standing() != Parties.Standing.NOT_A_PARTY)
                .map(Parties.Party::code)
                .filter(Objects::nonNull)
                .toList();
        step.set(ANY_MUNICIPALITY_IN, !in.isEmpty());
        step.set(SIGNATORIES, String.join(",", in) + "," + Parties.STATE);
    }
}
