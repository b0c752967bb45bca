package no.bygdevekst.meeting;

import static no.bygdevekst.meeting.MeetingProcess.FOLLOW_UPS;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Meeting.Action;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import org.jspecify.annotations.Nullable;

/** The table of what was promised in a meeting: what, by whom, until when. */
final class ActionRow {
    static final List<String> COLUMNS = List.of("what", "owner", "email", "due");

    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 200;

    private ActionRow() {}

    /** Every row that is wrong is told, with all that is wrong in it. */
    static List<Action> actions(Form form, LocalDate today) {
        List<Action> actions = new ArrayList<>();
        List<Map<String, String>> rows = form.value(FOLLOW_UPS).orElse(List.of());
        for (int n = 0; n < rows.size(); n++) {
            Map<String, String> row = rows.get(n);
            LocalDate due = day(row.getOrDefault("due", ""));
            List<String> faults = faults(row, due, today);
            if (!faults.isEmpty()) {
                form.fault(FOLLOW_UPS, "har feil i rad %d: %s".formatted(n + 1, String.join(", og ", faults)));
            } else if (due != null) {
                String email = row.getOrDefault("email", "");
                actions.add(new Action(
                        0,
                        row.getOrDefault("what", ""),
                        row.getOrDefault("owner", ""),
                        email.isEmpty() ? null : email,
                        due,
                        null,
                        null));
            }
        }
        form.show(
                FOLLOW_UPS,
                actions.stream()
                        .map(action ->
                                "%s: %s innen %s".formatted(action.owner(), action.what(), Bokmaal.day(action.due())))
                        .collect(Collectors.joining("; ")));
        return actions;
    }

    private static List<String> faults(Map<String, String> row, @Nullable LocalDate due, LocalDate today) {
        List<String> faults = new ArrayList<>();
        if (row.getOrDefault("what", "").isEmpty()) {
            faults.add("det står ikke hva som skal gjøres");
        }
        if (row.getOrDefault("what", "").length() > LONGEST) {
            faults.add("teksten kan ha høyst %d tegn".formatted(LONGEST));
        }
        if (row.getOrDefault("owner", "").isEmpty()) {
            faults.add("det står ikke hvem som skal gjøre det");
        }
        if (row.getOrDefault("owner", "").length() > LONGEST_NAME) {
            faults.add("navnet kan ha høyst %d tegn".formatted(LONGEST_NAME));
        }
        String email = row.getOrDefault("email", "");
        if (!email.isEmpty() && !Field.isEmail(email)) {
            faults.add("«%s» er ikke en e-postadresse".formatted(email));
        }
        if (row.getOrDefault("due", "").isEmpty()) {
            faults.add("det står ikke når det skal være gjort");
        } else if (due == null) {
            faults.add("fristen må være en dato, som 2023-06-30");
        } else if (due.isBefore(today)) {
            faults.add("fristen kan ikke være tilbake i tid");
        } else if (due.isAfter(today.plusYears(5))) {
            faults.add("fristen kan ikke være mer enn fem år fram i tid");
        }
        return faults;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
