package no.bygdevekst.restructuring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Programmes.Member;

/** Those who decide on the board, as the form sends them. */
final class BoardRow {
    static final List<String> COLUMNS = List.of("name", "role");

    private static final int LONGEST = 200;

    private BoardRow() {}

    /** @throws IllegalArgumentException with the rest of a sentence that begins with the list's label, naming every fault */
    static List<Member> members(List<Map<String, String>> rows) {
        List<Member> members = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            String name = rows.get(n).getOrDefault("name", "");
            String role = rows.get(n).getOrDefault("role", "");
            if (name.isEmpty() || role.isEmpty()) {
                faults.add("rad %d: både navn og rolle må fylles ut".formatted(n + 1));
            } else if (name.length() > LONGEST || role.length() > LONGEST) {
                faults.add("rad %d: navn og rolle kan ha høyst %d tegn".formatted(n + 1, LONGEST));
            }
            members.add(new Member(name, role));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("har feil: " + String.join("; ", faults));
        }
        return List.copyOf(members);
    }
}
