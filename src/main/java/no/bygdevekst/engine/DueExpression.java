package no.bygdevekst.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Reads in a model which deadline a task's due date follows: {@code ${dueDates.of(…, 'input', occurrence)}}. */
final class DueExpression {
    private static final String ARGUMENT = "\\s*(?:'([^']*)'|(\\w+))\\s*";
    private static final Pattern FOLLOWS = Pattern.compile(
            "\\$\\{dueDates\\.of\\(execution\\.processBusinessKey," + ARGUMENT + "," + ARGUMENT + "\\)}");

    private DueExpression() {}

    static Optional<SeenTasks.Deadline> deadline(String expression, VariableScope variables) {
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
