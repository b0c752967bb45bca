package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.NEXT;
import static no.bygdevekst.arena.ArenaProcess.NEXT_DATE;
import static no.bygdevekst.arena.ArenaProcess.NEXT_PLACE;
import static no.bygdevekst.arena.ArenaProcess.NEXT_PLANNED;
import static no.bygdevekst.arena.ArenaProcess.NEXT_PROGRAMME;
import static no.bygdevekst.arena.ArenaProcess.NEXT_REGISTER_BY;
import static no.bygdevekst.arena.ArenaProcess.NEXT_THEME;
import static no.bygdevekst.arena.ArenaProcess.PLANNING;
import static no.bygdevekst.arena.ArenaProcess.PLAN_NEXT;
import static no.bygdevekst.arena.ArenaProcess.REASON;

import java.util.List;
import no.bygdevekst.arena.ArenaProcess.Next;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Variable;
import org.springframework.stereotype.Component;

/** Før planen i saken. What is planned goes to the next case and is checked there; no next one needs a reason. */
@Component
class RecordNextArena implements Step {
    static final List<Field<?>> HANDED_ON =
            List.of(NEXT_THEME, NEXT_DATE, NEXT_PLACE, NEXT_REGISTER_BY, NEXT_PROGRAMME);

    private final Records records;
    private final Deadlines deadlines;

    RecordNextArena(Records records, Deadlines deadlines) {
        this.records = records;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(PLAN_NEXT);
        form.value(NEXT).ifPresent(next -> {
            if (next == Next.PLAN) {
                HANDED_ON.stream()
                        .filter(field -> form.value(field).isEmpty())
                        .forEach(field -> form.fault(field, "må fylles ut når det blir en ny samling"));
            } else if (form.value(REASON).isEmpty()) {
                form.fault(REASON, "må fylles ut når det ikke blir noen ny samling");
            }
        });
        form.accept();
        boolean planned = form.get(NEXT) == Next.PLAN;
        step.set(NEXT_PLANNED, planned);
        if (planned) {
            HANDED_ON.forEach(field ->
                    step.set(Variable.text(field.name()), form.get(field).toString()));
            deadlines.met(step.caseId(), PLANNING, "", step.actor());
        } else {
            records.write(step.caseId(), "arenaPlan", "neste samling", step.actor(), form.get(REASON));
            deadlines.drop(step.caseId(), PLANNING, "", step.actor());
        }
    }
}
