package no.bygdevekst.absence;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Variable;

/** What {@code processes/absence.bpmn} and this room have agreed on. It belongs to no case. */
final class AbsenceProcess {
    static final String ID = "absence";

    static final Variable<String> AWAY = Variable.text("away");
    static final Variable<String> LEAVES_AT = Variable.text("leavesAt");
    static final Variable<String> RETURNS_AT = Variable.text("returnsAt");

    static final Field<String> PERSON = Field.line("person", "Hvem som er borte");
    static final Field<String> DEPUTY = Field.line("deputy", "Stedfortreder");
    static final Field<LocalDate> FROM = Field.date("from", "Fra og med");
    static final Field<LocalDate> TO = Field.date("to", "Til og med");
    static final Field<Boolean> REPLACES =
            Field.tick("replaces", "Dette erstatter fravær som er registrert for de samme dagene");
    static final List<Field<?>> REGISTER_ABSENCE = List.of(PERSON, DEPUTY, FROM, TO, REPLACES);

    private AbsenceProcess() {}
}
