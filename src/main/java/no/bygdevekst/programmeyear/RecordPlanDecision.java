package no.bygdevekst.programmeyear;

import static no.bygdevekst.programmeyear.ProgrammeyearProcess.DECIDED_ON;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.MUNICIPALITY;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.NOTE;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PLAN_ADOPTED;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.PROGRAMME_YEAR;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.REFERENCE;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.REGISTER_PLAN_DECISION;
import static no.bygdevekst.programmeyear.ProgrammeyearProcess.TREATMENT;

import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.programmeyear.ProgrammeyearProcess.Treatment;
import org.springframework.stereotype.Component;

/** Før kommunestyrets behandling i saken. One council that does not adopt the plan sends it back to the board. */
@Component
class RecordPlanDecision implements Step {
    private final Programmes programmes;
    private final Parties parties;
    private final Records records;

    RecordPlanDecision(Programmes programmes, Parties parties, Records records) {
        this.programmes = programmes;
        this.parties = parties;
        this.records = records;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_PLAN_DECISION);
        form.happened(
                DECIDED_ON,
                Beginning.with(
                        "programmet begynte", programmes.get(step.caseId()).from()));
        boolean rejected =
                form.value(TREATMENT).filter(Treatment.REJECTED::equals).isPresent();
        if (rejected && form.value(NOTE).isEmpty()) {
            form.fault(NOTE, "må fylles ut når planen ikke er vedtatt");
        }
        form.accept();
        records.decided(
                step.caseId(),
                new Records.Decision(
                        "planDecision",
                        "Kommunestyret i "
                                + parties.at(step.caseId(), step.get(MUNICIPALITY))
                                        .name(),
                        form.get(DECIDED_ON),
                        form.get(REFERENCE),
                        "årsrapport og handlingsplan %s: %s"
                                .formatted(
                                        step.get(PROGRAMME_YEAR),
                                        form.get(TREATMENT).label()),
                        form.value(NOTE).orElse(null)));
        if (rejected) {
            step.set(PLAN_ADOPTED, false);
        }
    }
}
