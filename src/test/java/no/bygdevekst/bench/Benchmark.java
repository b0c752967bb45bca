package no.bygdevekst.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.bygdevekst.BygdevekstApplication;
import no.bygdevekst.access.CalendarKeys;
import no.bygdevekst.bench.Report.Measured;
import no.bygdevekst.bench.Report.Run;
import no.bygdevekst.casefile.CaseIndex;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.figures.Statistics;
import no.bygdevekst.story.Cast;
import no.bygdevekst.story.MailServer;
import no.bygdevekst.story.Statements;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Starts the program on a database with so many cases, lets four people ask for its pages at a time, and writes how it went:
 * {@code mvn -Pbench test}. What is too slow is said to be; it does not fail.
 */
public final class Benchmark {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone(EngineClock.NORWAY));
        List<Integer> sizes =
                words("bench.sizes", "1000,10000,100000").map(Integer::valueOf).toList();
        int requests = Integer.getInteger("bench.requests", 20);
        Path output = Path.of(System.getProperty("bench.output", "target/benchmarks.md"));
        List<Run> runs = new ArrayList<>();
        for (String database : words("bench.databases", "h2,postgresql").toList()) {
            for (int size : sizes) {
                runs.add(run(database, size, requests));
                // what has been measured stands, however the rest goes
                Files.writeString(output, new Report(runs, requests).text());
            }
        }
        OUT.println(Files.readString(output));
        System.exit(0);
    }

    private static Stream<String> words(String name, String otherwise) {
        return Arrays.stream(System.getProperty(name, otherwise).split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    private static Run run(String database, int size, int requests) throws IOException {
        Path folder = Files.createTempDirectory("bygdevekst-bench");
        try {
            if (database.equals("h2")) {
                return run(
                        database,
                        size,
                        requests,
                        "jdbc:h2:file:" + folder.resolve("cases") + ";CACHE_SIZE=524288;LOCK_TIMEOUT=60000",
                        null);
            }
            try (var server = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("max_wal_size", "4GB")
                    .start()) {
                return run(
                        database,
                        size,
                        requests,
                        server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true",
                        "postgres");
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Run run(String database, int size, int requests, String url, @Nullable String user) {
        say(database, size, "starts");
        try (ConfigurableApplicationContext program = start(url, user)) {
            program.getBean(EngineClock.class).stopAt(History.NOW);
            long start = System.nanoTime();
            var db = new NamedParameterJdbcTemplate(program.getBean(DataSource.class));
            references(database, db, false);
            new History(
                            db,
                            program.getBean(RepositoryService.class),
                            program.getBean(CaseIndex.class),
                            program.getBean(Statistics.class),
                            how -> say(database, size, how))
                    .make(size);
            references(database, db, true);
            if (database.equals("postgresql")) {
                // as it does by itself a minute later
                db.getJdbcTemplate().execute("vacuum analyze");
            }
            Duration made = Duration.ofNanos(System.nanoTime() - start);
            say(database, size, "made in %d s".formatted(made.toSeconds()));
            var stopwatch = new Stopwatch(
                    (ServletWebServerApplicationContext) program, program.getBean(Statements.class), requests);
            List<Pages.Page> pages =
                    Pages.of(db, program.getBean(CalendarKeys.class).make("leder", CalendarKeys.OWN));
            stopwatch.warmUp(pages);
            List<Measured> measured = new ArrayList<>();
            for (Pages.Page page : pages) {
                Measured one = stopwatch.measure(page);
                say(database, size, one.toString());
                measured.add(one);
            }
            return new Run(version(program.getBean(DataSource.class)), size, made, measured);
        }
    }

    /** H2 is slow to look up what each row refers to; that all of it is there, the tests in a small county see. */
    private static void references(String database, NamedParameterJdbcTemplate db, boolean checked) {
        if (database.equals("h2")) {
            db.getJdbcTemplate().execute("set referential_integrity " + checked);
        }
    }

    private static ConfigurableApplicationContext start(String url, @Nullable String user) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url, "--server.port=0", "--logging.level.root=error", "--debug=false"));
        if (user != null) {
            settings.add("--spring.datasource.username=" + user);
        }
        return new SpringApplicationBuilder(BygdevekstApplication.class, Cast.class, MailServer.class, Statements.class)
                .profiles("test")
                .bannerMode(Banner.Mode.OFF)
                .run(settings.toArray(String[]::new));
    }

    private static String version(DataSource source) {
        try (Connection connection = source.getConnection()) {
            var about = connection.getMetaData();
            return about.getDatabaseProductName() + " "
                    + about.getDatabaseProductVersion().split(" ", 2)[0];
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String database, int size, String what) {
        OUT.printf("%s, %,d cases: %s%n", database, size, what);
    }
}
