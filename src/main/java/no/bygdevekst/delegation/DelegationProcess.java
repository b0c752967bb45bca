package no.bygdevekst.delegation;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.engine.Field;

/** What {@code processes/delegation.bpmn} and this room have agreed on. */
final class DelegationProcess {
    static final String ID = "delegation";

    /** The committee that has delegated its power, by its code. */
    static final String COMMITTEE = "naring";

    /** Left out, it is the next one in the calendar. */
    static final Field<LocalDate> MEETING_ON =
            Field.date("meetingOn", "Dato for møtet i Hovedutvalg næring").optional();
    /** Left out, a political case of its own is ordered for the meeting. */
    static final Field<String> REFERENCE = Field.line("reference", "Saksnummer for meldingen")
            .where(number -> number.length() <= 100, "kan ha høyst 100 tegn")
            .optional();

    static final List<Field<?>> REPORT_DELEGATED = List.of(MEETING_ON, REFERENCE);

    private DelegationProcess() {}
}
