package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.engine.SeenTasks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the head of a form says: which case the task belongs to and what it is due for. */
@RestController
@Tag(name = "Oppgaver")
class TasksApi {
    private final SeenTasks tasks;
    private final Cases cases;
    private final Milestones milestones;
    private final Clock clock;

    TasksApi(SeenTasks tasks, Cases cases, Milestones milestones, Clock clock) {
        this.clock = clock;
        this.tasks = tasks;
        this.cases = cases;
        this.milestones = milestones;
    }

    /** Who may see a task may see the cover of its case. */
    @GetMapping("/api/tasks/{id}")
    @Operation(summary = "En åpen oppgave som du kan se, og saken den hører til")
    Answers.Task task(@PathVariable String id) {
        SeenTasks.Seen seen = seen(tasks, id);
        Milestone followed = seen.deadline()
                .flatMap(deadline -> milestones.find(seen.caseId(), deadline.name(), deadline.occurrence()))
                .orElse(null);
        return new Answers.Task(
                seen.task().id(),
                seen.task().key(),
                seen.task().name(),
                seen.task().about(),
                seen.task().due(),
                LocalDate.now(clock),
                Answers.Cover.of(cases.get(seen.caseId()), followed),
                Answers.Next.of(followed));
    }

    static SeenTasks.Seen seen(SeenTasks tasks, String id) {
        return tasks.find(id)
                .orElseThrow(() ->
                        Refused.notFound("Det finnes ingen åpen oppgave %s som du har tilgang til.".formatted(id)));
    }
}
