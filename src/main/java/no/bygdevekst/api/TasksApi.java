package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.engine.SeenTasks;
import no.bygdevekst.engine.SeenTasks.Deadline;
import no.bygdevekst.engine.SeenTasks.Seen;
import no.bygdevekst.engine.SignedIn;
import no.bygdevekst.workday.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a task's card and the head of its form say: which case it belongs to and what it is due for. */
@RestController
@Tag(name = "Oppgaver")
class TasksApi {
    private static final int MOST = 100;

    private final SeenTasks tasks;
    private final Cases cases;
    private final Milestones milestones;
    private final Programmes programmes;
    private final WorkingDays calendar;
    private final Clock clock;

    TasksApi(
            SeenTasks tasks,
            Cases cases,
            Milestones milestones,
            Programmes programmes,
            WorkingDays calendar,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.milestones = milestones;
        this.programmes = programmes;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Who may see a task may see the cover of its case. */
    @GetMapping("/api/tasks/{id}")
    @Operation(summary = "En åpen oppgave som du kan se, og saken den hører til")
    Answers.Task task(@PathVariable String id) {
        return answers(List.of(seen(tasks, id))).get(0);
    }

    /** As many queries for one as for a whole list. */
    @GetMapping("/api/tasks")
    @Operation(summary = "De av disse oppgavene som du kan se, høyst 100 om gangen")
    List<Answers.Task> tasks(@RequestParam(name = "id") List<String> ids) {
        if (ids.size() > MOST) {
            throw Refused.bad("Spør om høyst %d oppgaver om gangen.".formatted(MOST));
        }
        return answers(tasks.find(ids));
    }

    static Seen seen(SeenTasks tasks, String id) {
        return tasks.find(id)
                .orElseThrow(() ->
                        Refused.notFound("Det finnes ingen åpen oppgave %s som du har tilgang til.".formatted(id)));
    }

    private List<Answers.Task> answers(List<Seen> seen) {
        var caseIds = seen.stream().map(Seen::caseId).collect(Collectors.toSet());
        Map<CaseId, CaseFile> files =
                cases.find(caseIds).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        Map<CaseId, Map<Deadline, Milestone>> due = milestones.of(caseIds).stream()
                .collect(Collectors.groupingBy(
                        Milestone::caseId,
                        Collectors.toMap(
                                found -> new Deadline(found.name(), found.occurrence()), Function.identity())));
        Map<CaseId, String> warnings = SignedIn.now()
                .map(person -> programmes.warnings(caseIds, person.user()))
                .orElse(Map.of());
        return seen.stream()
                .map(one -> answer(
                        one,
                        Objects.requireNonNull(files.get(one.caseId())),
                        one.deadline()
                                .map(due.getOrDefault(one.caseId(), Map.of())::get)
                                .orElse(null),
                        warnings.get(one.caseId())))
                .toList();
    }

    private Answers.Task answer(Seen seen, CaseFile file, @Nullable Milestone followed, @Nullable String warning) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = seen.task().due();
        return new Answers.Task(
                seen.task().id(),
                seen.task().key(),
                seen.task().name(),
                seen.task().about(),
                due,
                due == null ? null : calendar.between(today, due),
                today,
                Answers.Cover.of(file, followed),
                Answers.Next.of(followed),
                warning);
    }
}
