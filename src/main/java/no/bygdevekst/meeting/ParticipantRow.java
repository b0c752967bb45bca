package no.bygdevekst.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Meeting.Participant;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import org.jspecify.annotations.Nullable;

/** The table of those who are to come, and then of those who came. */
final class ParticipantRow {
    static final List<String> COLUMNS = List.of("name", "organisation", "email");
    static final List<String> COLUMNS_HELD = List.of("name", "organisation", "email", "attended");

    private static final int LONGEST = 200;

    private ParticipantRow() {}

    /** Every row that is wrong is told as a fault of the field. */
    static List<Participant> participants(Form form, Field<List<Map<String, String>>> field, boolean held) {
        List<Participant> participants = new ArrayList<>();
        List<Map<String, String>> rows = form.value(field).orElse(List.of());
        for (int n = 0; n < rows.size(); n++) {
            Map<String, String> row = rows.get(n);
            String fault = fault(row);
            if (fault != null) {
                form.fault(field, "har feil i rad %d: %s".formatted(n + 1, fault));
            }
            String email = row.getOrDefault("email", "");
            participants.add(new Participant(
                    row.getOrDefault("name", ""),
                    row.getOrDefault("organisation", ""),
                    email.isEmpty() ? null : email,
                    held ? row.getOrDefault("attended", "").equals("true") : null));
        }
        form.show(field, shown(participants));
        return participants;
    }

    private static @Nullable String fault(Map<String, String> row) {
        if (row.getOrDefault("name", "").isEmpty()) {
            return "navnet mangler";
        }
        if (row.getOrDefault("name", "").length() > LONGEST
                || row.getOrDefault("organisation", "").length() > LONGEST) {
            return "navnene kan ha høyst %d tegn".formatted(LONGEST);
        }
        String email = row.getOrDefault("email", "");
        return email.isEmpty() || Field.isEmail(email) ? null : "«%s» er ikke en e-postadresse".formatted(email);
    }

    private static String shown(List<Participant> participants) {
        return participants.stream()
                .map(participant -> participant.name()
                        + (participant.organisation().isEmpty() ? "" : " (%s)".formatted(participant.organisation()))
                        + (Boolean.FALSE.equals(participant.attended()) ? ", ikke til stede" : ""))
                .collect(Collectors.joining("; "));
    }
}
