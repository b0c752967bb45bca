package no.bygdevekst.goals;

import static no.bygdevekst.goals.GoalsProcess.BODY;
import static no.bygdevekst.goals.GoalsProcess.CASE_NUMBER;
import static no.bygdevekst.goals.GoalsProcess.DECIDED_ON;
import static no.bygdevekst.goals.GoalsProcess.DECISION;
import static no.bygdevekst.goals.GoalsProcess.GOALS;
import static no.bygdevekst.goals.GoalsProcess.REASON;
import static no.bygdevekst.goals.GoalsProcess.REVISE_GOALS;

import java.util.List;
import java.util.Optional;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.GoalRows;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Registrer nye mål. */
@Component
class RecordGoals implements Step {
    /** The kind of case whose goals are measured here. */
    private static final String KIND = "restructuring";

    private final Cases cases;
    private final Goals goals;
    private final Records records;

    RecordGoals(Cases cases, Goals goals, Records records) {
        this.cases = cases;
        this.goals = goals;
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        if (!step.actorIs("caseworker") && !step.actorIs("manager")) {
            throw new Refusal("Bare en saksbehandler eller leder kan endre målene i et program.");
        }
        Form form = step.form(REVISE_GOALS);
        Optional<CaseFile> found = form.value(CASE_NUMBER, id -> cases.inProgress(id, KIND));
        found.filter(file -> file.state() != CaseState.PARTICIPATING)
                .ifPresent(file -> form.fault(
                        CASE_NUMBER,
                        "er en sak der programmet ikke er i gang (%s)"
                                .formatted(file.state().label())));
        List<Goals.Series> known = found.map(file -> goals.series(file.id())).orElse(List.of());
        List<Goals.Goal> revised =
                form.value(GOALS, rows -> GoalRows.goals(rows, known)).orElse(List.of());
        form.happened(DECIDED_ON);
        found.flatMap(file -> goals.revisedOn(file.id()))
                .ifPresent(last -> form.notBefore(DECIDED_ON, Beginning.with("målene sist ble vedtatt", last)));
        form.check();
        step.belongsTo(form.get(CASE_NUMBER));
        form.show(GOALS, GoalRows.shown(revised));
        form.accept();
        goals.revise(
                step.caseId(),
                revised,
                new Goals.Revision(form.get(DECIDED_ON), form.get(BODY), form.get(REASON)),
                step.actor());
        records.decided(
                step.caseId(),
                new Records.Decision(
                        DECISION, form.get(BODY), form.get(DECIDED_ON), "", "målene er endret", form.get(REASON)));
    }
}
