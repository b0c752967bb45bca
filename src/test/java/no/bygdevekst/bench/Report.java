package no.bygdevekst.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What was measured as {@code docs/benchmarks.md} shows it, with what does not meet its goal. */
final class Report {
    private static final int STATEMENTS = 15;
    private static final double MILLISECONDS = 150;
    private static final double GROWTH = 1.5;
    /** Below this a median says more of the machine than of the page. */
    private static final double NOISE = 5;

    private static final int OK = 200;

    private final List<Run> runs;
    private final int requests;

    Report(List<Run> runs, int requests) {
        this.runs = List.copyOf(runs);
        this.requests = requests;
    }

    /**
     * A page at one size.
     *
     * @param status what the program answered: nothing but 200 is measured
     * @param statements that the database was asked
     * @param median of all requests, in milliseconds
     * @param p95 95 of 100 requests took no longer, in milliseconds
     * @param length of the page, in characters
     */
    record Measured(Pages.Page page, int status, int statements, double median, double p95, int length) {
        boolean found() {
            return status == OK;
        }

        @Override
        public String toString() {
            return found()
                    ? String.format(
                            Locale.ROOT, "%-28s %2d statements, %.0f / %.0f ms", page.name(), statements, median, p95)
                    : "%-28s answers %d".formatted(page.name(), status);
        }
    }

    /** @param made how long it took to make the cases */
    record Run(String database, int cases, Duration made, List<Measured> pages) {}

    String text() {
        try {
            return new ClassPathResource("bench/benchmarks.md")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("{machine}", machine())
                    .replace("{requests}", String.valueOf(requests * 4))
                    .replace("{verdict}", verdict())
                    .replace("{tables}", tables());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() throws IOException {
        Path about = Path.of("/proc/cpuinfo");
        String model = Files.exists(about)
                ? Files.readAllLines(about).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("unknown processor")
                : "unknown processor";
        long memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        return "%s, %d cores, %d GB; %s %s, heap of %d MB"
                .formatted(
                        model,
                        Runtime.getRuntime().availableProcessors(),
                        Math.round(memory / (double) (1 << 30)),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().maxMemory() >> 20);
    }

    private Map<String, List<Run>> byDatabase() {
        return runs.stream().collect(Collectors.groupingBy(Run::database, LinkedHashMap::new, Collectors.toList()));
    }

    private String tables() {
        StringBuilder text = new StringBuilder();
        byDatabase().forEach((database, sizes) -> {
            text.append("\n## ").append(database).append("\n\n");
            for (Run run : sizes) {
                text.append("%,d cases were made in %d s. "
                        .formatted(run.cases(), run.made().toSeconds()));
            }
            text.append("\n\n| page | address |");
            sizes.forEach(run -> text.append(" %,d cases |".formatted(run.cases())));
            text.append("\n| --- | --- |")
                    .append(" ---: |".repeat(sizes.size()))
                    .append('\n');
            for (int i = 0; i < sizes.get(0).pages().size(); i++) {
                Pages.Page page = sizes.get(0).pages().get(i).page();
                text.append("| %s | `%s` |".formatted(page.name(), page.address()));
                for (Run run : sizes) {
                    text.append(' ').append(cell(run.pages().get(i))).append(" |");
                }
                text.append('\n');
            }
        });
        return text.toString();
    }

    private static String cell(Measured one) {
        return one.found()
                ? String.format(Locale.ROOT, "%d · %.0f · %.0f", one.statements(), one.median(), one.p95())
                : "answers " + one.status();
    }

    private String verdict() {
        List<String> faults = new ArrayList<>();
        byDatabase().forEach((database, sizes) -> {
            Run least = sizes.get(0);
            for (Run run : sizes) {
                for (int i = 0; i < run.pages().size(); i++) {
                    faults(run.pages().get(i), least.pages().get(i)).stream()
                            .map(fault ->
                                    String.format(Locale.ROOT, "- %s, %,d cases, %s", database, run.cases(), fault))
                            .forEach(faults::add);
                }
            }
        });
        return faults.isEmpty() ? "Every page meets its goals." : String.join("\n", faults);
    }

    private static List<String> faults(Measured one, Measured least) {
        List<String> faults = new ArrayList<>();
        String page = "%s (`%s`): ".formatted(one.page().name(), one.page().address());
        if (!one.found()) {
            return List.of(page + "answers " + one.status());
        }
        if (one.statements() > STATEMENTS) {
            faults.add(page + "%d statements".formatted(one.statements()));
        }
        if (one.p95() >= MILLISECONDS) {
            faults.add(page + String.format(Locale.ROOT, "95th percentile %.0f ms", one.p95()));
        }
        if (one.page().list() && least.found() && one.median() > GROWTH * Math.max(NOISE, least.median())) {
            faults.add(page
                    + String.format(
                            Locale.ROOT,
                            "median %.0f ms, with the fewest cases %.0f ms and a page %.1f times as long",
                            one.median(),
                            least.median(),
                            (double) least.length() / one.length()));
        }
        return faults;
    }
}
