package no.bygdevekst.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The county's subject departments (<i>fagavdelinger</i>), each with the id of its group. */
public enum Department implements Labelled {
    SAMFERDSEL("Samferdsel"),
    UTDANNING("Utdanning og kompetanse"),
    PLAN("Plan"),
    NARING("Næring");

    private final String label;

    Department(String label) {
        this.label = label;
    }

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * The departments in a comma-separated list of ids, each once.
     *
     * @throws IllegalArgumentException with the rest of a sentence, when one is not known
     */
    public static List<Department> list(String ids) {
        return Arrays.stream(ids.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .map(id -> of(id).orElseThrow(
                                () -> new IllegalArgumentException("kan ikke være «%s»: Velg fra lista".formatted(id))))
                .toList();
    }

    public static Optional<Department> of(String id) {
        return Arrays.stream(values())
                .filter(department -> department.id().equals(id))
                .findFirst();
    }
}
