package no.bygdevekst.placement;

import static no.bygdevekst.placement.PlacementProcess.CASE_WITHDRAWN;
import static no.bygdevekst.placement.PlacementProcess.CHOICE;
import static no.bygdevekst.placement.PlacementProcess.CHOOSE_PLACE;
import static no.bygdevekst.placement.PlacementProcess.DECIDED_BEFORE;
import static no.bygdevekst.placement.PlacementProcess.GIVEN_UP;
import static no.bygdevekst.placement.PlacementProcess.PATH;
import static no.bygdevekst.placement.PlacementProcess.REASON;
import static no.bygdevekst.placement.PlacementProcess.UNDER_WAY;
import static no.bygdevekst.placement.PlacementProcess.WITHDRAWAL_REASON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.placement.PlacementProcess.Choice;
import org.springframework.stereotype.Component;

/** Før valget i saken. A case that is worked on is told that it is withdrawn; one that waits for this sees it. */
@Component
class RecordPlace implements Step {
    private final PoliticalCases cases;
    private final Committees committees;
    private final Processes processes;

    RecordPlace(PoliticalCases cases, Committees committees, Processes processes) {
        this.cases = cases;
        this.committees = committees;
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(CHOOSE_PLACE);
        PoliticalCase found = cases.get(step.caseId());
        Optional<List<String>> path = form.value(PATH, committees::path);
        form.value(DECIDED_BEFORE).ifPresent(day -> form.coming(DECIDED_BEFORE));
        boolean dropped = form.value(CHOICE).filter(Choice.DROP::equals).isPresent();
        if (dropped && form.value(REASON).isEmpty()) {
            form.fault(REASON, "må fylles ut når saken trekkes");
        }
        form.accept();
        step.set(GIVEN_UP, dropped);
        if (dropped) {
            step.set(WITHDRAWAL_REASON, form.get(REASON));
            if (step.get(UNDER_WAY)) {
                processes.tell(
                        CASE_WITHDRAWN,
                        step.caseId(),
                        Map.of(),
                        Map.of(WITHDRAWAL_REASON.name(), step.get(WITHDRAWAL_REASON)));
            }
            return;
        }
        cases.change(step.caseId(), found.kind(), form.value(DECIDED_BEFORE).orElse(null));
        path.filter(chosen -> !chosen.equals(
                        found.ahead().stream().map(PoliticalCase.Leg::committee).toList()))
                .ifPresent(chosen -> cases.lead(step.caseId(), chosen));
    }
}
