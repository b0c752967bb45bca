package no.bygdevekst.sitting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.bygdevekst.engine.Field;

/** What {@code processes/sitting.bpmn} and this room have agreed on. It belongs to no case. */
final class SittingProcess {
    static final String ID = "sitting";

    static final Field<Change> CHANGE = Field.choice("change", "Hva skal endres?", Change.class);
    /** By its id. */
    static final Field<Long> MEETING = id("meeting", "Møte", "må være et av møtene i lista");

    static final Field<LocalDate> NEW_DAY = Field.date("newDay", "Ny møtedag");
    static final Field<LocalTime> STARTS_AT = Field.typed("startsAt", "Klokkeslett", text -> {
                try {
                    return LocalTime.parse(text);
                } catch (DateTimeException e) {
                    throw new IllegalArgumentException("må være et klokkeslett, som 10:00", e);
                }
            })
            .optional();
    static final Field<String> PLACE = Field.line("place", "Sted").optional();
    static final Field<String> LINK = Field.line("link", "Lenke til møtets side")
            .where(link -> link.matches("https?://\\S+"), "må begynne med https:// eller http://")
            .optional();
    /** By its code. */
    static final Field<String> COMMITTEE = Field.line("committee", "Utvalg");

    static final Field<Integer> PAPERS_DAYS = days("papersDays", "Saksfrist, dager før møtet");
    static final Field<Integer> DISPATCH_DAYS = days("dispatchDays", "Utsending, dager før møtet");
    static final Field<LocalDate> FROM = Field.date("from", "Første dag i pausen");
    static final Field<LocalDate> TO = Field.date("to", "Siste dag i pausen");
    /** By its id. */
    static final Field<Long> BREAK = id("pause", "Pause", "må være en av pausene i lista");

    static final Field<String> REASON = Field.line("reason", "Begrunnelse");
    static final List<Field<?>> CHANGE_SITTING = List.of(
            CHANGE,
            MEETING,
            NEW_DAY,
            STARTS_AT,
            PLACE,
            LINK,
            COMMITTEE,
            PAPERS_DAYS,
            DISPATCH_DAYS,
            FROM,
            TO,
            BREAK,
            REASON);

    private SittingProcess() {}

    /** What can be changed; the form shows the fields of what is chosen. */
    enum Change {
        MOVE,
        CANCEL,
        PUT_BACK,
        DESCRIBE,
        PAPERS,
        ADD_BREAK,
        END_BREAK;

        List<Field<?>> fields() {
            return switch (this) {
                case MOVE -> List.of(MEETING, NEW_DAY, REASON);
                case CANCEL, PUT_BACK -> List.of(MEETING, REASON);
                case DESCRIBE -> List.of(MEETING, STARTS_AT, PLACE, LINK, REASON);
                case PAPERS -> List.of(COMMITTEE, PAPERS_DAYS, DISPATCH_DAYS, REASON);
                case ADD_BREAK -> List.of(COMMITTEE, FROM, TO, REASON);
                case END_BREAK -> List.of(BREAK, REASON);
            };
        }

        /** The fields that the form hides, whatever was written in them before. */
        List<Field<?>> hidden() {
            return CHANGE_SITTING.stream()
                    .filter(field -> field != CHANGE && !fields().contains(field))
                    .toList();
        }
    }

    private static Field<Long> id(String name, String label, String fault) {
        return Field.typed(name, label, text -> {
            if (!text.matches("\\d{1,18}")) {
                throw new IllegalArgumentException(fault);
            }
            return Long.parseLong(text);
        });
    }

    private static Field<Integer> days(String name, String label) {
        return Field.typed(name, label, text -> {
            if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > 60) {
                throw new IllegalArgumentException("må være et tall fra 0 til 60");
            }
            return Integer.parseInt(text);
        });
    }
}
