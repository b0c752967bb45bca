package no.bygdevekst.calendar;

import java.util.List;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Upload;

/** What {@code processes/calendar.bpmn} and this room have agreed on. It belongs to no case. */
final class CalendarProcess {
    static final String ID = "calendar";

    static final Field<Upload> FILE = Field.file("file", "Møtekalenderen som fil");
    static final Field<Boolean> CREATE = Field.tick("create", "Opprett utvalg som mangler");
    static final List<Field<?>> UPLOAD_CALENDAR = List.of(FILE, CREATE);

    private CalendarProcess() {}
}
