package no.bygdevekst.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.bygdevekst.casefile.Absences;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class CaseworkersTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    CaseLog log;

    @Autowired
    Staff staff;

    @Autowired
    Absences absences;

    @Autowired
    Clock clock;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService taskService;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_case_whose_task_another_changes_in_the_same_moment_stays_as_it_was() {
        author.at("2023-02-01T12:00");
        CaseId id = cabinet.indreNamdal();
        author.begin("meeting", "saksbehandler", Map.of("caseNumber", id.value(), "kind", "MINISTRY"));
        String task = tasks.of(id).get(0).id();
        cases.assign(id, "saksbehandler", "leder");
        tasks.as("saksbehandler", () -> {
            taskService.claim(task, "saksbehandler");
            return task;
        });
        var meanwhile = new StandIns(staff, absences, log, clock) {
            @Override
            void handBack(TaskEntity given) {
                CompletableFuture.runAsync(() -> taskService.setPriority(task, 99))
                        .join();
                super.handBack(given);
            }
        };

        assertThatThrownBy(() -> new Caseworkers(cases, staff, meanwhile, taskService, engine, transaction)
                        .give(id, "vikar", "leder"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Sak %s er nettopp endret av en annen. Prøv igjen.", id);

        assertThat(cases.get(id).caseworker()).isEqualTo("saksbehandler");
        assertThat(tasks.of(id)).singleElement().satisfies(open -> assertThat(open.assignee())
                .isEqualTo("saksbehandler"));
    }
}
