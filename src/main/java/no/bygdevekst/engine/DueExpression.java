package no.bygdevekst.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Reads in a model which deadline a task's due date follows: {@code ${dueDates.of(…, 'input', occurrence)}}. */
final class DueExpression {
    private static final String ARGUMENT = "\\s*(?:'([^']*)'|(\\w+))\\s*";
    private static final Pattern FOLLOWS = Pattern.compile(
            "\\$\\{dueDates\\.of\\(execution\\.processBusinessKey," + ARGUMENT + "," + ARGUMENT + "\\)}");

    /** The deadline that a task follows is kept on the task itself under this name, and goes with it. */
    static final String FOLLOWED = "taskDeadline";

    private static final String BETWEEN = ":";

    private DueExpression() {}

    static void keep(DelegateTask task) {
        var due = ((TaskEntity) task).getTaskDefinition().getDueDateExpression();
        if (due != null) {
            deadline(due.getExpressionText(), task.getExecution())
                    .ifPresent(found -> task.setVariableLocal(FOLLOWED, found.name() + BETWEEN + found.occurrence()));
        }
    }

    static SeenTasks.Deadline read(String kept) {
        int end = kept.indexOf(BETWEEN);
        return new SeenTasks.Deadline(kept.substring(0, end), kept.substring(end + BETWEEN.length()));
    }

    private static Optional<SeenTasks.Deadline> deadline(String expression, VariableScope variables) {
        Matcher found = FOLLOWS.matcher(expression);
        return found.matches()
                ? Optional.of(new SeenTasks.Deadline(
                        value(found.group(1), found.group(2), variables),
                        value(found.group(3), found.group(4), variables)))
                : Optional.empty();
    }

    private static String value(@Nullable String literal, String variable, VariableScope variables) {
        return literal == null ? String.valueOf(variables.getVariable(variable)) : literal;
    }
}
