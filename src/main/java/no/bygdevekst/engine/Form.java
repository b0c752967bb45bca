package no.bygdevekst.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Bokmaal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, taken out of the engine and made into values. Every fault is collected, so that a person
 * is told all of them at once; {@link #accept()} refuses if there are any and otherwise writes the answers to the log
 * of the case.
 */
public final class Form {
    private final Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<Field<?>, String> names = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Consumer<String> log;

    Form(DelegateExecution execution, List<Field<?>> fields, Consumer<String> log) {
        this.log = log;
        for (Field<?> field : fields) {
            Object typed = typed(execution, field);
            execution.removeVariable(field.name());
            try {
                values.put(field, field.parse(typed));
            } catch (IllegalArgumentException e) {
                values.put(field, null);
                fault(field, Objects.requireNonNullElse(e.getMessage(), "er ikke gyldig"));
            }
        }
    }

    private static @Nullable Object typed(DelegateExecution execution, Field<?> field) {
        return field.type().equals("File")
                ? execution.getVariableTyped(field.name())
                : execution.getVariable(field.name());
    }

    /** The value, if the field was filled in and right. For rules that hold several fields together. */
    public <T> Optional<T> value(Field<T> field) {
        @SuppressWarnings("unchecked") // put there by this field's own parser
        T value = (T) values.get(field);
        return Optional.ofNullable(value);
    }

    /**
     * What the field's value stands for, if it was filled in, right, and found. The lookup tells a fault as a field's
     * parser does.
     */
    public <T, R> Optional<R> value(Field<T> field, Function<T, R> lookup) {
        try {
            return value(field).map(lookup);
        } catch (IllegalArgumentException e) {
            fault(field, Objects.requireNonNullElse(e.getMessage(), "er ikke gyldig"));
            return Optional.empty();
        }
    }

    /** The value of a required field, once the form is accepted. */
    public <T> T get(Field<T> field) {
        return value(field).orElseThrow(() -> new IllegalStateException(field.name() + " is read before acceptance"));
    }

    public boolean ticked(Field<Boolean> field) {
        return value(field).orElse(false);
    }

    /** How the log of the case shows what was typed as a code: by its name. */
    public void show(Field<?> field, String name) {
        names.put(field, name);
    }

    /** A fault of a field, as the rest of a sentence that begins with its label. */
    public void fault(Field<?> field, String rest) {
        faults.add("«%s» %s.".formatted(field.label(), rest));
    }

    /** A fault that is no single field's. */
    public void fault(String sentence) {
        faults.add(sentence);
    }

    /** @throws Refusal with every fault, if there is one */
    public void check() {
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    /** Checks, and writes what was typed to the log of the case. */
    public void accept() {
        check();
        log.accept(summary());
    }

    private String summary() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey().label() + ": "
                        + Objects.requireNonNullElseGet(names.get(entry.getKey()), () -> shown(entry.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Upload upload ? upload.fileName() : Bokmaal.show(value);
    }
}
