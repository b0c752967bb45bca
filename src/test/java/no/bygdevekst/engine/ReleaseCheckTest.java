package no.bygdevekst.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ReleaseCheckTest {
    @Autowired
    ReleaseCheck check;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Story.Author author;

    @Test
    void a_release_without_a_step_that_a_running_case_needs_refuses_to_start_and_names_the_case() {
        var model = Bpmn.createExecutableProcess("oldModel")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("waiting")
                .serviceTask("stepOfYesterday")
                .camundaDelegateExpression("${stepOfYesterday}")
                .endEvent()
                .done();
        var deployment =
                models.createDeployment().addModelInstance("old.bpmn", model).deploy();

        check.afterSingletonsInstantiated();
        String number = opened();
        runtime.startProcessInstanceByKey("oldModel", number);
        assertThatThrownBy(check::afterSingletonsInstantiated)
                .hasMessageContaining(number + " (oldModel) trenger stepOfYesterday");

        models.deleteDeployment(deployment.getId(), true);
        check.afterSingletonsInstantiated();
        assertThat(check.missing(Bpmn.convertToString(model))).containsExactly("stepOfYesterday");
    }

    private String opened() {
        author.at("2023-02-01T12:00");
        return cabinet.indreNamdal().value();
    }
}
