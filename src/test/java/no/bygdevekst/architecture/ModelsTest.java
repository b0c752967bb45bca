package no.bygdevekst.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.architecture.ModelFiles.Model;
import no.bygdevekst.engine.Step;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The modelling rules, one sentence a rule. {@code docs/modelling.md} gives the reasons. */
class ModelsTest {
    private static final String HISTORY = "P5479D";

    static Stream<Model> models() {
        return ModelFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_process_is_named_as_its_file_and_kept_fifteen_years(Model model) {
        assertThat(model.process().getId()).isEqualTo(model.room());
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isEqualTo(HISTORY);
        assertThat(model.process().isExecutable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_service_task_is_a_step_of_its_own_name_or_a_shared_one_its_expression_names(Model model) {
        tasks(model).forEach(task -> {
            String bean = String.valueOf(task[1]).replaceAll("[${}]", "");
            var own = ModelFiles.type(model.room(), bean);
            assertThat(own.or(() -> ModelFiles.bean(bean)))
                    .as("the step behind %s", task[0])
                    .hasValueSatisfying(type -> assertThat(type).isAssignableTo(Step.class));
            if (own.isPresent() && tasks(model).noneMatch(other -> isSame(other, task))) {
                assertThat(bean).isEqualTo(task[0]);
            }
        });
    }

    /** The id and the expression of each task that a step stands behind. */
    private static Stream<String[]> tasks(Model model) {
        return Stream.concat(
                model.all(ServiceTask.class).stream()
                        .map(task -> new String[] {task.getId(), task.getCamundaDelegateExpression()}),
                model.all(SendTask.class).stream()
                        .map(task -> new String[] {task.getId(), task.getCamundaDelegateExpression()}));
    }

    /** Whether another task of the model shares the bean, which then cannot be named after each of them. */
    private static boolean isSame(String[] other, String[] task) {
        return other[1].equals(task[1]) && !other[0].equals(task[0]);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_user_task_has_its_form_its_people_and_its_due_date(Model model) {
        for (UserTask task : model.all(UserTask.class)) {
            assertThat(task.getCamundaFormKey()).isEqualTo("embedded:deployment:forms/%s.html".formatted(task.getId()));
            assertThat(Path.of("forms", task.getId() + ".html")).exists();
            assertThat(task.getCamundaCandidateGroups())
                    .as("who does %s", task.getId())
                    .isNotBlank();
            assertThat(task.getCamundaDueDate())
                    .as("when %s is due", task.getId())
                    .startsWith("${dueDates.");
            assertThat(task.isCamundaAsyncAfter())
                    .as("%s is checked in its own transaction", task.getId())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void only_a_process_with_a_start_form_stands_in_tasklists_start_list(Model model) {
        assertThat(model.process().isCamundaStartableInTasklist())
                .isEqualTo(model.process().getChildElementsByType(StartEvent.class).stream()
                        .anyMatch(start -> start.getCamundaFormKey() != null));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everything_an_official_sees_has_a_label(Model model) {
        for (FlowNode node : model.all(FlowNode.class)) {
            if (!(node instanceof ParallelGateway)) {
                assertThat(node.getName()).as("the label of %s", node.getId()).isNotBlank();
            }
        }
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).endsWith("?");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void each_way_out_of_a_choice_says_when_it_is_taken(Model model) {
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() < 2) {
                continue;
            }
            for (SequenceFlow way : gateway.getOutgoing()) {
                assertThat(way.getName()).as("the answer of %s", way.getId()).isNotBlank();
                assertThat(way.equals(gateway.getDefault()) || way.getConditionExpression() != null)
                        .as("%s has a condition or is the default", way.getId())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void timers_stand_only_where_deadlines_mail_and_absences_are_kept(Model model) {
        if (!Set.of("deadline", "dispatch", "absence", "orientation").contains(model.room())) {
            assertThat(model.all(TimerEventDefinition.class)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_called_process_gets_the_case_number_and_stays_with_its_deployment(Model model) {
        for (CallActivity call : model.all(CallActivity.class)) {
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(call.getExtensionElements().getElements().stream()
                            .map(in -> in.getAttributeValue("businessKey"))
                            .toList())
                    .contains("#{execution.processBusinessKey}");
            assertThat(Path.of("processes", call.getCalledElement() + ".bpmn")).exists();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void parallel_branches_end_in_transactions_of_their_own(Model model) {
        for (MultiInstanceLoopCharacteristics each : model.all(MultiInstanceLoopCharacteristics.class)) {
            assertThat(each.isCamundaAsyncAfter())
                    .as("%s", each.getParentElement().getAttributeValue("id"))
                    .isTrue();
        }
        for (ParallelGateway gateway : model.all(ParallelGateway.class)) {
            if (gateway.getIncoming().size() > 1) {
                assertThat(gateway.isCamundaAsyncBefore()).as(gateway.getId()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_script_and_no_listener_hides_in_a_model(Model model) {
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(model.xml())
                .doesNotContain("camunda:class", "Listener", "camunda:script", "camunda:type=\"external\"");
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_shape_and_line_is_drawn(Model model) {
        Set<String> drawn = Stream.concat(
                        model.all(BpmnShape.class).stream()
                                .map(shape -> shape.getBpmnElement().getId()),
                        model.all(BpmnEdge.class).stream()
                                .map(edge -> edge.getBpmnElement().getId()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(drawn)
                .containsAll(model.all(FlowElement.class).stream()
                        .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                        .map(FlowElement::getId)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_task_is_told_in_the_story_of_its_process(Model model) {
        String story = ModelFiles.read(model.story());
        List<String> tasks = model.all(Task.class).stream().map(Task::getId).toList();
        assertThat(tasks).allSatisfy(task -> assertThat(story).contains('"' + task + '"'));
    }

    @ParameterizedTest
    @MethodSource("models")
    void an_event_sub_process_interrupts(Model model) {
        assertThat(model.all(SubProcess.class).stream()
                        .filter(SubProcess::triggeredByEvent)
                        .flatMap(sub ->
                                sub
                                        .getChildElementsByType(org.camunda.bpm.model.bpmn.instance.StartEvent.class)
                                        .stream()))
                .allMatch(org.camunda.bpm.model.bpmn.instance.StartEvent::isInterrupting);
    }

    @org.junit.jupiter.api.Test
    void every_decision_table_is_kept_fifteen_years_and_gives_each_rule_a_place() throws Exception {
        for (Path table : ModelFiles.list("processes", ".dmn").toList()) {
            assertThat(Files.readString(table)).contains("camunda:historyTimeToLive=\"" + HISTORY + '"');
        }
    }
}
