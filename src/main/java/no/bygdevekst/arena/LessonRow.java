package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.LESSONS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Arena.Lesson;
import no.bygdevekst.engine.Form;
import org.jspecify.annotations.Nullable;

/** The table of what was learned. */
final class LessonRow {
    static final List<String> COLUMNS = List.of("theme", "learned", "source");

    private static final int LONGEST = 200;

    private LessonRow() {}

    /** Every row that is wrong is told as a fault of the field. */
    static List<Lesson> lessons(Form form) {
        List<Lesson> lessons = new ArrayList<>();
        List<Map<String, String>> rows = form.value(LESSONS).orElse(List.of());
        for (int n = 0; n < rows.size(); n++) {
            Lesson lesson = new Lesson(
                    rows.get(n).getOrDefault("theme", ""),
                    rows.get(n).getOrDefault("learned", ""),
                    rows.get(n).getOrDefault("source", ""));
            String fault = fault(lesson);
            if (fault != null) {
                form.fault(LESSONS, "har feil i rad %d: %s".formatted(n + 1, fault));
            }
            lessons.add(lesson);
        }
        form.show(
                LESSONS,
                lessons.stream()
                        .map(lesson -> "%s: %s".formatted(lesson.theme(), lesson.learned()))
                        .collect(Collectors.joining("; ")));
        return lessons;
    }

    private static @Nullable String fault(Lesson lesson) {
        if (lesson.theme().isEmpty()) {
            return "temaet mangler";
        }
        if (lesson.learned().isEmpty()) {
            return "det som er lært, mangler";
        }
        return lesson.theme().length() > LONGEST || lesson.source().length() > LONGEST
                ? "tema og hvem det kommer fra kan ha høyst %d tegn".formatted(LONGEST)
                : null;
    }
}
