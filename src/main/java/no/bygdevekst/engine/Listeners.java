package no.bygdevekst.engine;

import java.util.List;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What holds for every model, so that no model has to say it. */
@Component
class Listeners extends AbstractCamundaConfiguration {
    private final Cases cases;

    Listeners(@Lazy Cases cases) {
        this.cases = cases;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element process, ProcessDefinitionEntity definition) {
                definition.addBuiltInListener(
                        ExecutionListener.EVENTNAME_START, (ExecutionListener) Listeners::checkStart);
            }

            @Override
            public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
                activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) Listeners.this::stepTo);
                ((UserTaskActivityBehavior) activity.getActivityBehavior())
                        .getTaskDefinition()
                        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, DueExpression::keep);
            }

            @Override
            public void parseIntermediateCatchEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
                if (event.element("messageEventDefinition") != null) {
                    activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) Listeners.this::stepTo);
                }
            }

            @Override
            public void parseCallActivity(Element call, ScopeImpl scope, ActivityImpl activity) {
                activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) Listeners.this::stepTo);
            }
        });
    }

    /** A process with a start form may be started with that form's fields and nothing else. */
    private static void checkStart(DelegateExecution execution) {
        var definition = ((ExecutionEntity) execution).getProcessDefinition();
        var form = definition.getStartFormDefinition();
        if (form != null && form.getFormKey() != null && execution.getSuperExecution() == null) {
            if (execution.getProcessBusinessKey() != null) {
                throw new Refusal("Bygdevekst-nummeret gis av systemet og kan ikke sendes med.");
            }
            Guard.checkStart(
                    form.getFormKey().getExpressionText(),
                    definition.getDeploymentId(),
                    execution.getVariablesTyped(false));
        }
    }

    /** The spine of a case, the process of the case's own kind, tells the cover where the case stands. */
    private void stepTo(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        if (key != null && CaseId.isNumber(key)) {
            CaseId caseId = new CaseId(key);
            if (cases.get(caseId).kind().equals(process)) {
                cases.stepTo(caseId, execution.getCurrentActivityName());
            }
        }
    }
}
