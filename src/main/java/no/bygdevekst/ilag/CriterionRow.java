package no.bygdevekst.ilag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.IlagApplications.Criterion;

/** The table of criteria: what is weighed, how the application meets it, and a score. */
final class CriterionRow {
    static final List<String> COLUMNS = List.of("criterion", "assessment", "score");

    /** What the form begins with. No source says what the county weighed, so these are assumed; each may be changed. */
    static final String PROPOSED =
            """
            [{"criterion": "Behov for mer kapasitet", "assessment": "", "score": ""},\
             {"criterion": "Egne mål og forankring", "assessment": "", "score": ""},\
             {"criterion": "Egen stillingsressurs", "assessment": "", "score": ""},\
             {"criterion": "Nytte av områdene i I lag", "assessment": "", "score": ""}]""";

    private static final int LONGEST_NAME = 200;

    private CriterionRow() {}

    /**
     * @throws IllegalArgumentException with the rest of a sentence that begins with the list's label, naming every row
     *     that is wrong
     */
    static List<Criterion> criteria(List<Map<String, String>> rows) {
        List<String> faults = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            List<String> wrong = faults(rows.get(n));
            if (!wrong.isEmpty()) {
                faults.add("rad %d: %s".formatted(n + 1, String.join(", og ", wrong)));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("har feil i " + String.join("; ", faults));
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("må ha minst ett kriterium");
        }
        return rows.stream()
                .map(row -> new Criterion(
                        cell(row, "criterion"), cell(row, "assessment"), Integer.parseInt(cell(row, "score"))))
                .toList();
    }

    private static List<String> faults(Map<String, String> row) {
        List<String> faults = new ArrayList<>();
        if (cell(row, "criterion").isEmpty()) {
            faults.add("kriteriet mangler");
        }
        if (cell(row, "criterion").length() > LONGEST_NAME) {
            faults.add("kriteriet kan ha høyst %d tegn".formatted(LONGEST_NAME));
        }
        if (cell(row, "assessment").isEmpty()) {
            faults.add("vurderingen mangler");
        }
        if (!cell(row, "score").matches("[1-5]")) {
            faults.add("poengene må være et helt tall fra 1 til 5");
        }
        return faults;
    }

    /** As the log of the case shows it. */
    static String shown(List<Criterion> criteria) {
        return criteria.stream()
                .map(criterion -> "%s: %d (%s)".formatted(criterion.name(), criterion.score(), criterion.assessment()))
                .collect(Collectors.joining("; "));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
