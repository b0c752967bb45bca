package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Document;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Rehearsal;
import no.bygdevekst.engine.SeenTasks;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.notification.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The letters that completing a task or starting something sends, read before that: the very same letters, made and taken back. */
@RestController
@Tag(name = "Oppgaver")
class LettersApi {
    /** The letters filed while somebody looks ahead. */
    private static final ThreadLocal<@Nullable List<Long>> FILED = new ThreadLocal<>();

    private final SeenTasks tasks;
    private final Rehearsal rehearsal;
    private final Documents documents;

    LettersApi(SeenTasks tasks, Rehearsal rehearsal, Documents documents) {
        this.tasks = tasks;
        this.rehearsal = rehearsal;
        this.documents = documents;
    }

    @PostMapping("/api/tasks/{id}/letters")
    @Operation(
            summary = "Brevene som sendes når oppgaven fullføres med disse svarene",
            description =
                    "Ingenting lagres og ingenting sendes. Av en fil trengs bare navnet: {\"fileName\": \"utkast.pdf\"}.")
    List<Answers.LetterAhead> ahead(@PathVariable String id, @RequestBody Map<String, @Nullable Object> answers) {
        TasksApi.seen(tasks, id);
        return filed(look -> rehearsal.complete(id, filledIn(answers), look));
    }

    @PostMapping("/api/starts/{process}/letters")
    @Operation(summary = "Brevene som sendes når noe startes med disse svarene", description = "Ingenting startes.")
    List<Answers.LetterAhead> aheadOfStart(
            @Parameter(example = "extension") @PathVariable String process,
            @RequestBody Map<String, @Nullable Object> answers) {
        return filed(look -> rehearsal.start(process, filledIn(answers), look));
    }

    /** What is in a file does not matter to a letter. */
    private static Map<String, Object> filledIn(Map<String, @Nullable Object> answers) {
        Map<String, Object> filledIn = new HashMap<>(answers);
        filledIn.replaceAll(
                (name, answer) -> answer instanceof Map<?, ?> file && file.get("fileName") instanceof String called
                        ? new Upload(called, "application/octet-stream", new byte[] {0}).asVariable()
                        : answer);
        return filledIn;
    }

    private List<Answers.LetterAhead> filed(
            Function<Supplier<List<Answers.LetterAhead>>, List<Answers.LetterAhead>> rehearse) {
        List<Long> letters = new ArrayList<>();
        FILED.set(letters);
        try {
            return rehearse.apply(() -> letters.stream()
                    .map(letter -> documents.find(letter).orElseThrow())
                    .map(this::told)
                    .toList());
        } catch (Refusal e) {
            throw Refused.bad(String.valueOf(e.getMessage()));
        } finally {
            FILED.remove();
        }
    }

    @EventListener
    void hear(Message.Filed letter) {
        List<Long> letters = FILED.get();
        if (letters != null) {
            letters.add(letter.document());
        }
    }

    private Answers.LetterAhead told(Document letter) {
        return new Answers.LetterAhead(
                letter.sheet().title(), letter.sheet().recipient(), letter.fileName(), documents.content(letter));
    }
}
