package no.bygdevekst.casefile;

import java.util.Arrays;
import java.util.Optional;

/** The county's subject departments (<i>fagavdelinger</i>), each with the id of its group. */
public enum Department {
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

    public String label() {
        return label;
    }

    public static Optional<Department> of(String id) {
        return Arrays.stream(values())
                .filter(department -> department.id().equals(id))
                .findFirst();
    }
}
