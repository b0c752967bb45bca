package no.bygdevekst.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class NorwegianTest {
    /** A kind where it is written: itself in quotes, or the name of the constant that it is. */
    private static final String KIND = "(?:\"(\\w+)\"|(?:(\\w+)\\.)?([A-Z_]+))";

    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("records\\.write\\(\\s*[\\w.()]+,\\s*" + KIND),
            Pattern.compile("new (?:Records\\.)?(?:Decision|Amount)\\(\\s*" + KIND));

    private final Norwegian norwegian = new Norwegian(words());

    private static final Path REGISTER = Path.of("src/main/java/no/bygdevekst/casefile");

    @Test
    void dates_sums_and_sizes_are_written_as_people_do() {
        assertThat(norwegian.day(LocalDate.parse("2023-06-30"))).isEqualTo("30. juni 2023");
        assertThat(norwegian.moment(Instant.parse("2023-05-09T06:05:00Z"))).isEqualTo("9. mai 2023 kl. 08.05");
        assertThat(norwegian.moment(Instant.parse("2023-12-01T07:05:00Z"))).isEqualTo("1. desember 2023 kl. 08.05");
        assertThat(norwegian.day((LocalDate) null)).isEqualTo("–");
        assertThat(norwegian.kroner(2_000_000)).isEqualTo("2\u00a0000\u00a0000\u00a0kr");
        assertThat(norwegian.size(999)).isEqualTo("999\u00a0byte");
        assertThat(norwegian.size(12_400)).isEqualTo("12\u00a0kB");
        assertThat(norwegian.size(1_250_000)).isEqualTo("1,3\u00a0MB");
    }

    @Test
    void programs_words_become_ours_and_others_stay() {
        assertThat(norwegian.word("firstDraft/samferdsel")).isEqualTo("førsteutkast, Samferdsel");
        assertThat(norwegian.word("sak 2022/0001")).isEqualTo("sak 2022/0001");
        assertThat(norwegian.word("KDD 23/9")).isEqualTo("KDD 23/9");
        assertThat(norwegian.word("Tromsø, 2023-01-31")).isEqualTo("Tromsø, 31. januar 2023");
        assertThat(norwegian.word("nr. 2023-99-99")).isEqualTo("nr. 2023-99-99");
        assertThat(norwegian.step("D-1")).isEqualTo("1 dag før");
        assertThat(norwegian.step("D-30")).isEqualTo("30 dager før");
        assertThat(norwegian.step("M-6")).isEqualTo("6 måneder før");
        assertThat(norwegian.step("overdue")).isEqualTo("fristen er utløpt");
    }

    @Test
    void every_kind_of_decision_amount_and_note_has_a_word() throws IOException {
        Map<String, Path> kinds = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                for (Pattern pattern : WRITTEN) {
                    for (Matcher found = pattern.matcher(source); found.find(); ) {
                        kinds.put(found.group(1) != null ? found.group(1) : constant(file, found), file);
                    }
                }
            }
        }
        assertThat(kinds).containsKeys("support", "input", "request", "status", "draftAdvice", "partyDecision");
        assertThat(kinds).allSatisfy((kind, file) -> assertThat(norwegian.word(kind))
                .as("%s in %s", kind, file)
                .isNotEqualTo(kind));
    }

    /** The value of a constant of this class, of one beside it, of a register's enum, or of the room's contract. */
    private static String constant(Path file, Matcher found) throws IOException {
        Pattern declared =
                Pattern.compile("(?:(?:String|Variable<String>) %1$s = (?:Variable\\.text\\()?|\\b%1$s\\()\"(\\w+)\""
                        .formatted(found.group(3)));
        try (Stream<Path> room = Files.list(file.resolveSibling(""))) {
            List<Path> places = found.group(2) == null
                    ? room.filter(path -> path.equals(file) || path.toString().endsWith("Process.java"))
                            .toList()
                    : Stream.of(file.resolveSibling(""), REGISTER)
                            .map(folder -> folder.resolve(found.group(2) + ".java"))
                            .filter(Files::exists)
                            .toList();
            for (Path place : places) {
                Matcher value = declared.matcher(Files.readString(place));
                if (value.find()) {
                    return value.group(1);
                }
            }
        }
        throw new AssertionError("what is %s in %s?".formatted(found.group(), file));
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        return words;
    }
}
