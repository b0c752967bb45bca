package no.bygdevekst.delegation;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.engine.Field;

/** What {@code processes/delegation.bpmn} and this room have agreed on. */
final class DelegationProcess {
    static final String ID = "delegation";

    static final Field<LocalDate> MEETING_ON = Field.date("meetingOn", "Dato for møtet i Hovedutvalg næring");
    static final Field<String> REFERENCE = Field.line("reference", "Saksnummer for meldingen")
            .where(number -> number.length() <= 100, "kan ha høyst 100 tegn");
    static final List<Field<?>> REPORT_DELEGATED = List.of(MEETING_ON, REFERENCE);

    private DelegationProcess() {}
}
