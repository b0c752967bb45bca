package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.NEXT_WANTED;
import static no.bygdevekst.arena.ArenaProcess.WHICH;

import java.util.HashMap;
import java.util.Map;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Variable;
import org.springframework.stereotype.Component;

/** Start neste samling. What is wrong with it is told to whoever planned it, whose task stays. */
@Component
class OpenNextArena implements Step {
    private final Arenas arenas;
    private final Records records;
    private final Processes processes;

    OpenNextArena(Arenas arenas, Records records, Processes processes) {
        this.arenas = arenas;
        this.records = records;
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        Map<String, Object> plan = new HashMap<>();
        plan.put(WHICH.name(), arenas.get(step.caseId()).kind().name());
        RecordNextArena.HANDED_ON.forEach(field -> {
            Variable<String> handedOn = Variable.text(field.name());
            plan.put(field.name(), step.get(handedOn));
            step.remove(handedOn);
        });
        String next = processes.open(NEXT_WANTED, plan).value();
        records.write(step.caseId(), "arenaPlan", "neste samling", step.actor(), "Sak " + next);
    }
}
