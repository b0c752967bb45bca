package no.bygdevekst.access;

import java.util.Arrays;
import java.util.stream.Stream;

/** The groups, as the engine knows them; each municipality has one besides, {@code municipality5045}. */
enum Group {
    CASEWORKER("caseworker", "Saksbehandlere", true),
    MANAGER("manager", "Ledere", true),
    DEPARTMENT_DIRECTOR("departmentdirector", "Direktør for plan, næring og kulturminner", true),
    DIRECTOR("director", "Fylkesdirektør", true),
    COUNTY_MAYOR("countymayor", "Fylkesordfører", true),
    SECRETARIAT("secretariat", "Politisk sekretariat", true),
    ADMINISTRATOR("camunda-admin", "Administratorer", true),
    TRANSPORT("samferdsel", "Samferdsel", false),
    EDUCATION("utdanning", "Utdanning og kompetanse", false),
    PLANNING("plan", "Plan", false),
    BUSINESS("naring", "Næring", false);

    static final String MUNICIPALITY = "municipality";

    private final String id;
    private final String label;
    private final boolean insider;

    Group(String id, String label, boolean insider) {
        this.id = id;
        this.label = label;
        this.insider = insider;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** Whether its people work with the schemes themselves and see every case. */
    private boolean insider() {
        return insider;
    }

    static Stream<Group> insiders() {
        return Arrays.stream(values()).filter(Group::insider);
    }

    static Stream<Group> departments() {
        return Arrays.stream(values()).filter(group -> !group.insider);
    }
}
