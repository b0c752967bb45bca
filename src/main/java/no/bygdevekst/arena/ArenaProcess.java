package no.bygdevekst.arena;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Variable;

/** What {@code processes/arena.bpmn}, its forms and this room have agreed on. */
final class ArenaProcess {
    static final String ID = "arena";
    /** Begins the next gathering. */
    static final String NEXT_WANTED = "arena.nextWanted";
    /** Tells whatever belongs to a case of any kind that it has ended. */
    static final String CASE_ENDED = "case.ended";
    /** Tells those who look for the address of somebody invited that it is not needed. */
    static final String INVITATIONS_OVER = "call.closed";

    /** The deadline of each municipality that is invited, by its code. */
    static final String REGISTRATION = "arenaRegistration";
    /** The case's own deadline, which ends the time for registering. */
    static final String REGISTRATIONS = "arenaRegistrations";
    /** By when the next gathering is to be planned. */
    static final String PLANNING = "arenaPlanning";

    static final Variable<String> ARENA_DATE = Variable.text("arenaDate");
    static final Variable<String> REGISTRATION_BY = Variable.text("registrationBy");
    static final Variable<String> PLANNING_BY = Variable.text("planningBy");
    static final Variable<Boolean> HELD = Variable.fact("held");
    static final Variable<Boolean> MOVED = Variable.fact("moved");
    static final Variable<Boolean> NEXT_PLANNED = Variable.fact("nextPlanned");
    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");

    static final Field<Arena.Kind> WHICH = Field.choice("which", "Hvilken samling?", Arena.Kind.class);
    static final Field<String> THEME = line("theme", "Tema");
    static final Field<LocalDate> PLANNED_FOR = Field.date("plannedFor", "Dato");
    static final Field<String> PLACE = line("place", "Sted");
    static final Field<LocalDate> REGISTER_BY = Field.date("registerBy", "Påmeldingsfrist");
    static final Field<String> PROGRAMME = words("programme", "Program", 4000);
    static final List<Field<?>> PLAN_ARENA = List.of(WHICH, THEME, PLANNED_FOR, PLACE, REGISTER_BY, PROGRAMME);

    static final Field<String> MUNICIPALITY = Field.typed("municipality", "Kommune", text -> {
        if (text.contains(",")) {
            throw new IllegalArgumentException("skal ha én kommune om gangen");
        }
        return text;
    });
    static final Field<Arena.Answer> ANSWER = Field.choice("answer", "Svar", Arena.Answer.class);
    static final Field<LocalDate> ANSWERED_ON = Field.date("answeredOn", "Dato for svaret");
    static final Field<Integer> NUMBER =
            Field.typed("number", "Antall som kommer", PeopleCount::some).optional();
    static final Field<String> NAMES =
            words("names", "Navn på dem som kommer", 2000).optional();
    static final List<Field<?>> REGISTER_ATTENDANCE = List.of(MUNICIPALITY, ANSWER, ANSWERED_ON, NUMBER, NAMES);

    static final Field<Result> RESULT = Field.choice("outcome", "Hva skjedde?", Result.class);
    static final Field<LocalDate> HELD_ON =
            Field.date("heldOn", "Dato den ble holdt").optional();
    static final Field<List<Map<String, String>>> ATTENDANCE =
            Field.rows("attendance", "Hvem kom", List.of("code", "number")).optional();
    static final Field<List<Map<String, String>>> LESSONS =
            Field.rows("lessons", "Læring etter tema", LessonRow.COLUMNS).optional();
    static final Field<String> MINUTES = words("minutes", "Oppsummering", 8000).optional();
    static final Field<LocalDate> MOVED_TO = Field.date("movedTo", "Ny dato").optional();
    static final Field<String> NEW_PLACE = line("place", "Nytt sted").optional();
    static final Field<String> REASON = words("reason", "Begrunnelse", 2000).optional();
    static final List<Field<?>> HOLD_ARENA =
            List.of(RESULT, HELD_ON, ATTENDANCE, LESSONS, MINUTES, MOVED_TO, NEW_PLACE, REASON);

    static final Field<Arena.Score> SCORE = Field.choice("score", "Hvor nyttig var samlingen?", Arena.Score.class);
    static final Field<String> EVALUATION = words("evaluation", "Evaluering", 4000);
    static final List<Field<?>> EVALUATE_ARENA = List.of(SCORE, EVALUATION);

    static final Field<Next> NEXT = Field.choice("outcome", "Blir det en ny samling?", Next.class);
    /** Of the next gathering; left out when there is none. */
    static final Field<String> NEXT_THEME = THEME.optional();

    static final Field<LocalDate> NEXT_DATE = PLANNED_FOR.optional();
    static final Field<String> NEXT_PLACE = PLACE.optional();
    static final Field<LocalDate> NEXT_REGISTER_BY = REGISTER_BY.optional();
    static final Field<String> NEXT_PROGRAMME = PROGRAMME.optional();
    static final List<Field<?>> PLAN_NEXT =
            List.of(NEXT, NEXT_THEME, NEXT_DATE, NEXT_PLACE, NEXT_REGISTER_BY, NEXT_PROGRAMME, REASON);

    private ArenaProcess() {}

    /** What became of a planned gathering. */
    enum Result implements Labelled {
        HELD("samlingen er holdt"),
        MOVED("samlingen er flyttet"),
        CANCELLED("samlingen er avlyst");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether there is to be another. */
    enum Next implements Labelled {
        PLAN("ja, send invitasjonene"),
        NONE("nei, det blir ingen ny samling");

        private final String label;

        Next(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private static Field<String> line(String id, String label) {
        return Field.line(id, label).where(text -> text.length() <= 200, "kan ha høyst 200 tegn");
    }

    private static Field<String> words(String id, String label, int most) {
        return Field.text(id, label).where(text -> text.length() <= most, "kan ha høyst %d tegn".formatted(most));
    }
}
