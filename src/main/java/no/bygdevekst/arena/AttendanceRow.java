package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.ATTENDANCE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Arena.Invitation;
import no.bygdevekst.engine.Form;

/** The table of how many came from each municipality. An empty number means none. */
final class AttendanceRow {
    private AttendanceRow() {}

    /** How many came, by code; every row that is wrong is told as a fault of the field. */
    static Map<String, Integer> attended(Form form, Arena arena) {
        Map<String, Integer> attended = new TreeMap<>();
        for (Map<String, String> row : form.value(ATTENDANCE).orElse(List.of())) {
            String code = row.getOrDefault("code", "");
            String number = row.getOrDefault("number", "");
            Optional<Invitation> invitation = arena.invitation(code);
            if (invitation.isEmpty()) {
                form.fault(ATTENDANCE, "har med en kommune som ikke er invitert: «%s»".formatted(code));
                continue;
            }
            try {
                attended.put(code, number.isEmpty() ? 0 : PeopleCount.any(number));
            } catch (IllegalArgumentException e) {
                form.fault(
                        ATTENDANCE,
                        "har feil: antallet fra %s %s"
                                .formatted(invitation.get().name(), e.getMessage()));
            }
        }
        form.show(
                ATTENDANCE,
                arena.invitations().stream()
                        .filter(invitation -> attended.getOrDefault(invitation.code(), 0) > 0)
                        .map(invitation -> "%s %d".formatted(invitation.name(), attended.get(invitation.code())))
                        .collect(Collectors.joining(", ")));
        return attended;
    }
}
