package no.bygdevekst.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases.Beginning;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, taken out of the engine and made into values. Every fault is collected, so that a person
 * is told all of them at once; {@link #accept()} refuses if there are any and otherwise writes the answers to the log
 * of the case.
 */
public final class Form {
    private final Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<Field<?>, String> names = new HashMap<>();
    private final Set<Field<?>> unread = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private final LocalDate today;
    private final Consumer<String> log;

    /** @param typed what was typed into a field */
    Form(Function<Field<?>, @Nullable Object> typed, List<Field<?>> fields, LocalDate today, Consumer<String> log) {
        this.today = today;
        this.log = log;
        for (Field<?> field : fields) {
            Object given = typed.apply(field);
            try {
                values.put(field, field.parse(given));
            } catch (IllegalArgumentException e) {
                values.put(field, null);
                fault(field, Objects.requireNonNullElse(e.getMessage(), "er ikke gyldig"));
                unread.add(field);
            }
        }
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

    /**
     * A fault of a field, as the rest of a sentence that begins with its label. Of what could not be read, nothing more is
     * told.
     */
    public void fault(Field<?> field, String rest) {
        if (!unread.contains(field)) {
            faults.add("«%s» %s.".formatted(field.label(), rest));
        }
    }

    /** A fault that is no single field's. */
    public void fault(String sentence) {
        faults.add(sentence);
    }

    /** The day of something that has happened. */
    public void happened(Field<LocalDate> field) {
        refuse(field, today::isBefore, "kan ikke være fram i tid");
    }

    /** The day of something that has happened after something else did. */
    public void happened(Field<LocalDate> field, Beginning beginning) {
        happened(field);
        notBefore(field, beginning);
    }

    /** The day of something that is to come, and not in a far future that nobody meant. */
    public void coming(Field<LocalDate> field) {
        refuse(field, today::isAfter, "kan ikke være tilbake i tid");
        notFarAhead(field);
    }

    public void notBefore(Field<LocalDate> field, Beginning beginning) {
        value(field).flatMap(beginning::fault).ifPresent(fault -> fault(field, fault));
    }

    public void notFarAhead(Field<LocalDate> field) {
        refuse(field, today.plusYears(5)::isBefore, "kan ikke være mer enn fem år fram i tid");
    }

    private void refuse(Field<LocalDate> field, Predicate<LocalDate> wrong, String fault) {
        value(field).filter(wrong).ifPresent(day -> fault(field, fault));
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
                .map(entry -> entry.getKey().label()
                        + (entry.getKey().label().endsWith("?") ? " " : ": ")
                        + Objects.requireNonNullElseGet(names.get(entry.getKey()), () -> shown(entry.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Upload upload ? upload.fileName() : Bokmaal.show(value);
    }
}
