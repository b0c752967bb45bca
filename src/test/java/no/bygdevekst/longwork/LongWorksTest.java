package no.bygdevekst.longwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import no.bygdevekst.casefile.Viewer;
import no.bygdevekst.longwork.LongWork.State;
import no.bygdevekst.longwork.LongWorks.Result;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

@HouseTest
class LongWorksTest {
    @Autowired
    LongWorks works;

    @Autowired
    ServletWebServerApplicationContext program;

    @Test
    void who_starts_it_sees_how_far_it_has_come_and_fetches_what_it_made() {
        var goOn = new CountDownLatch(1);
        long id = works.start("Eksport av saker", "leder", null, progress -> {
            progress.at(50, 100);
            goOn.await();
            return Result.file("saker.csv", "text/csv;charset=UTF-8", "Sak;Røyrvik".getBytes(StandardCharsets.UTF_8));
        });
        var visitor = new Visitor(program);

        await().until(() -> work(id).done() == 50);
        assertThat(visitor.getAs("leder", "/arbeid/" + id).body())
                .contains("50 prosent", "hx-get=\"/arbeid/" + id)
                .doesNotContain("aria-live");
        assertThat(visitor.getAs("leder", "/arbeid/" + id + "/fil").statusCode())
                .isEqualTo(404);
        goOn.countDown();
        await().until(() -> !work(id).running());

        assertThat(visitor.getAs("leder", "/arbeid/" + id).body())
                .contains("Last ned saker.csv")
                .doesNotContain("every 1s");
        var file = visitor.getAs("leder", "/arbeid/" + id + "/fil");
        assertThat(file.body()).isEqualTo("Sak;Røyrvik");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).contains("saker.csv"));
        assertThat(visitor.getAs("leder", "/arbeid").body()).contains("Eksport av saker");
    }

    @Test
    void nobody_else_sees_it() {
        long id = works.start("Lederens egen", "leder", null, progress -> Result.page("/saker"));
        await().until(() -> !work(id).running());
        var visitor = new Visitor(program);

        assertThat(visitor.getAs("saksbehandler", "/arbeid/" + id).statusCode()).isEqualTo(404);
        assertThat(visitor.getAs("saksbehandler", "/arbeid/" + id + "/fil").statusCode())
                .isEqualTo(404);
        assertThat(visitor.getAs("saksbehandler", "/arbeid").body()).doesNotContain("Lederens egen");
        assertThat(visitor.get("/arbeid/" + id).statusCode()).isEqualTo(302);
    }

    @Test
    void what_was_made_for_other_rights_is_fetched_no_longer() {
        byte[] content = "Sak".getBytes(StandardCharsets.UTF_8);
        LongWorks.Job job = progress -> Result.file("saker.csv", "text/csv;charset=UTF-8", content);
        long before = works.start("Saker som CSV", "leder", new Viewer(false, Set.of("5045"), Set.of()).rights(), job);
        long now = works.start("Saker som CSV", "leder", Viewer.INSIDER.rights(), job);
        await().until(() -> !work(before).running() && !work(now).running());
        var visitor = new Visitor(program);

        assertThat(visitor.getAs("leder", "/arbeid/" + before + "/fil").statusCode())
                .isEqualTo(404);
        assertThat(visitor.getAs("leder", "/arbeid/" + now + "/fil").body()).isEqualTo("Sak");
        assertThat(visitor.getAs("leder", "/arbeid/abc").statusCode()).isEqualTo(404);
    }

    @Test
    void what_fails_says_so_without_saying_how() {
        long id = works.start("Eksport av saker", "leder", null, progress -> {
            throw new IllegalStateException("hemmelig");
        });

        await().until(() -> !work(id).running());
        assertThat(work(id).state()).isEqualTo(State.FAILED);
        assertThat(new Visitor(program).getAs("leder", "/arbeid/" + id).body())
                .contains("Feilen ligger hos oss")
                .doesNotContain("hemmelig");
    }

    @Test
    void what_runs_out_of_memory_has_failed_too() {
        long id = works.start("Eksport av saker", "leder", null, progress -> {
            throw new OutOfMemoryError("an example");
        });

        await().until(() -> !work(id).running());
        assertThat(work(id).state()).isEqualTo(State.FAILED);
    }

    @Test
    void what_ran_when_the_program_stopped_is_not_waited_for() {
        var never = new CountDownLatch(1);
        long id = works.start("Avbrutt arbeid", "leder", null, progress -> {
            never.await();
            return Result.page("/saker");
        });

        works.whatWasRunningHasStopped();

        assertThat(work(id).state()).isEqualTo(State.STOPPED);
        never.countDown();
    }

    private LongWork work(long id) {
        return works.find(id, "leder").orElseThrow();
    }
}
