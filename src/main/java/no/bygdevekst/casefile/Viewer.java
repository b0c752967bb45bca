package no.bygdevekst.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who looks, as far as a list of cases must know: insiders see all; others the cases of their municipalities and those
 * in which their departments have been asked for something.
 */
public record Viewer(boolean insider, Set<String> municipalities, Set<String> departments) {
    public static final Viewer INSIDER = new Viewer(true, Set.of(), Set.of());

    /**
     * A condition on a column of case numbers; its parameters are {@link #params()}. What is seen is a table of its own, or H2
     * would gather it again for each case.
     */
    public String sees(String caseNumber) {
        if (insider) {
            return "1 = 1";
        }
        return ("%s in (select seen.case_number from (select code_of.case_number from case_municipality code_of"
                        + " where code_of.code in (:municipalities) union all select asked.case_number"
                        + " from milestone asked where asked.department in (:departments)) seen)")
                .formatted(caseNumber);
    }

    public Map<String, Object> params() {
        Map<String, Object> params = new LinkedHashMap<>();
        if (!insider) {
            params.put("municipalities", orNone(municipalities));
            params.put("departments", orNone(departments));
        }
        return params;
    }

    public boolean isAsked(Milestones.Milestone milestone) {
        return milestone.owner().equals("department") && departments.contains(milestone.department());
    }

    /** All that decides what the viewer may see, as one text: the same for whoever sees the same. */
    public String rights() {
        return "%s %s %s".formatted(insider ? "insider" : "outsider", sorted(municipalities), sorted(departments));
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(","));
    }

    /** Whether no case at all is open to the viewer. */
    public boolean isNobody() {
        return !insider && municipalities.isEmpty() && departments.isEmpty();
    }

    /** Whether the viewer may see this deadline of a case that the viewer may see. */
    public boolean shows(Milestones.Milestone milestone) {
        return insider || isAsked(milestone) || (!milestone.owner().equals("department") && !milestone.isPromise());
    }

    /** No list in SQL may be empty. */
    public static Set<String> orNone(Set<String> words) {
        return words.isEmpty() ? Set.of("") : words;
    }
}
