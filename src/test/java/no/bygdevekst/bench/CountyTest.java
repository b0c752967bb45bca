package no.bygdevekst.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.bygdevekst.casefile.CaseIndex;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.figures.Statistics;
import no.bygdevekst.story.HouseTest;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A house of its own with the {@link History} of a small county in it, for what is asked of every page. */
@HouseTest
@DirtiesContext
@Import(CountyTest.Past.class)
// engines and web apps are found by name in the whole JVM: this one must not end the other's
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:county;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "camunda.bpm.process-engine-name=county",
            "camunda.bpm.webapp.enabled=false"
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CountyTest {
    /** Enough for several pages of every list. */
    int CASES = 250;

    /** Made when the program is up. */
    @TestConfiguration
    class Past {
        private final NamedParameterJdbcTemplate db;
        private final RepositoryService models;
        private final CaseIndex index;
        private final Statistics statistics;
        private final EngineClock clock;

        Past(
                NamedParameterJdbcTemplate db,
                RepositoryService models,
                CaseIndex index,
                Statistics statistics,
                EngineClock clock) {
            this.db = db;
            this.models = models;
            this.index = index;
            this.statistics = statistics;
            this.clock = clock;
        }

        @EventListener(ApplicationReadyEvent.class)
        void happen() {
            clock.stopAt(History.NOW);
            new History(db, models, index, statistics, how -> {}).make(CASES);
        }
    }
}
