package no.bygdevekst.engine;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.bygdevekst.engine.Chart.Box;
import no.bygdevekst.engine.Chart.Flow;
import no.bygdevekst.engine.Chart.Form;
import no.bygdevekst.engine.Chart.Node;
import no.bygdevekst.engine.Chart.Point;
import no.bygdevekst.engine.Chart.Sign;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The charts of the deployed models, each read once: a deployed model never changes. */
@Component
public class Charts {
    private final RepositoryService repository;
    private final CommandExecutor commands;
    private final Map<String, Chart> read = new ConcurrentHashMap<>();

    Charts(RepositoryService repository, ProcessEngineConfigurationImpl engine) {
        this.repository = repository;
        this.commands = engine.getCommandExecutorTxRequired();
    }

    /** @param model the id of a deployed model, which an {@link Instances.Instance} runs on */
    public Chart of(String model) {
        return read.computeIfAbsent(
                model,
                id -> commands.execute(
                        context -> context.runWithoutAuthorization(() -> chart(repository.getBpmnModelInstance(id)))));
    }

    /** A model that is not deployed, such as a file. */
    public static Chart read(InputStream model) {
        return chart(Bpmn.readModelFromStream(model));
    }

    private static Chart chart(BpmnModelInstance model) {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        List<Node> nodes = new ArrayList<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            nodes.add(node(shape));
        }
        nodes.sort(Comparator.comparingDouble(node ->
                node.form() == Form.FRAME ? -node.box().width() * node.box().height() : 0));
        List<Flow> flows = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            flows.add(flow(edge));
        }
        return new Chart(
                Objects.requireNonNullElse(process.getName(), process.getId()), List.copyOf(nodes), List.copyOf(flows));
    }

    private static Node node(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        return new Node(
                element.getId(),
                form(element),
                sign(element),
                element instanceof ThrowEvent,
                isDashed(element),
                element instanceof Activity activity && activity.getLoopCharacteristics() != null,
                name(element),
                box(shape.getBounds()),
                label(shape.getBpmnLabel()));
    }

    private static Flow flow(BpmnEdge edge) {
        BaseElement element = edge.getBpmnElement();
        SequenceFlow sequence = element instanceof SequenceFlow found ? found : null;
        return new Flow(
                element.getId(),
                name(element),
                edge.getWaypoints().stream()
                        .map(point -> new Point(point.getX(), point.getY()))
                        .toList(),
                label(edge.getBpmnLabel()),
                sequence == null ? "" : sequence.getSource().getId(),
                sequence == null ? "" : sequence.getTarget().getId());
    }

    private static Form form(BaseElement element) {
        if (element instanceof CallActivity) {
            return Form.CALL;
        } else if (element instanceof Gateway) {
            return Form.CHOICE;
        } else if (element instanceof StartEvent) {
            return Form.START;
        } else if (element instanceof EndEvent) {
            return Form.END;
        } else if (element instanceof Event) {
            return Form.BETWEEN;
        }
        return element instanceof Activity && !(element instanceof SubProcess) ? Form.TASK : Form.FRAME;
    }

    private static Sign sign(BaseElement element) {
        if (element instanceof UserTask) {
            return Sign.PERSON;
        } else if (element instanceof SendTask) {
            return Sign.SEND;
        } else if (element instanceof ServiceTask || element instanceof BusinessRuleTask) {
            return Sign.AUTOMATIC;
        } else if (element instanceof Gateway gateway) {
            return sign(gateway);
        }
        return definitions(element).map(Charts::sign).findFirst().orElse(Sign.NONE);
    }

    private static Sign sign(Gateway gateway) {
        if (gateway instanceof ParallelGateway) {
            return Sign.PARALLEL;
        } else if (gateway instanceof EventBasedGateway) {
            return Sign.EVENT;
        }
        return gateway instanceof InclusiveGateway ? Sign.INCLUSIVE : Sign.EXCLUSIVE;
    }

    private static Sign sign(EventDefinition definition) {
        if (definition instanceof MessageEventDefinition) {
            return Sign.MESSAGE;
        } else if (definition instanceof TimerEventDefinition) {
            return Sign.TIMER;
        } else if (definition instanceof LinkEventDefinition) {
            return Sign.LINK;
        } else if (definition instanceof TerminateEventDefinition) {
            return Sign.TERMINATE;
        } else if (definition instanceof ErrorEventDefinition) {
            return Sign.ERROR;
        }
        return definition instanceof SignalEventDefinition ? Sign.SIGNAL : Sign.NONE;
    }

    private static Stream<EventDefinition> definitions(BaseElement element) {
        if (element instanceof CatchEvent event) {
            return event.getEventDefinitions().stream();
        }
        return element instanceof ThrowEvent event ? event.getEventDefinitions().stream() : Stream.empty();
    }

    private static boolean isDashed(BaseElement element) {
        return (element instanceof SubProcess part && part.triggeredByEvent())
                || (element instanceof BoundaryEvent event && !event.cancelActivity())
                || (element instanceof StartEvent start && !start.isInterrupting());
    }

    private static String name(BaseElement element) {
        String name = element instanceof FlowElement flow
                ? flow.getName()
                : element instanceof Participant pool ? pool.getName() : null;
        return name == null ? "" : name.strip();
    }

    private static @Nullable Box label(@Nullable BpmnLabel label) {
        return label == null || label.getBounds() == null ? null : box(label.getBounds());
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
