package no.bygdevekst.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goals, and what was reached of them, as forms send them: a row each, every cell a text. */
public final class GoalRows {
    public static final List<String> COLUMNS = List.of("name", "unit", "target", "year");
    public static final List<String> ACTUALS = List.of("goal", "actual");

    private GoalRows() {}

    /** @throws IllegalArgumentException with the rest of a sentence that begins with the list's label, naming every fault */
    public static List<Goals.Goal> goals(List<Map<String, String>> rows) {
        return goals(rows, List.of());
    }

    /**
     * The same of a case that has goals: one of them is measured as it was, so that its versions can be compared.
     *
     * @throws IllegalArgumentException with the rest of a sentence that begins with the list's label, naming every fault
     */
    public static List<Goals.Goal> goals(List<Map<String, String>> rows, List<Goals.Series> known) {
        List<Goals.Goal> goals = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int n = 0; n < rows.size(); n++) {
            Map<String, String> row = rows.get(n);
            List<String> wrong = faults(row);
            if (!names.add(row.getOrDefault("name", ""))) {
                wrong.add("målet står der to ganger");
            }
            known.stream()
                    .filter(one ->
                            one.name().equals(row.get("name")) && !one.unit().equals(row.get("unit")))
                    .forEach(one -> wrong.add("målet «%s» måles i %s; gi det et nytt navn om noe annet skal måles"
                            .formatted(one.name(), one.unit())));
            if (wrong.isEmpty()) {
                goals.add(new Goals.Goal(
                        row.getOrDefault("name", ""),
                        row.getOrDefault("unit", ""),
                        number(row.getOrDefault("target", "")),
                        Integer.parseInt(row.getOrDefault("year", ""))));
            }
            for (String fault : wrong) {
                faults.add("rad %d: %s".formatted(n + 1, fault));
            }
        }
        told(faults);
        return List.copyOf(goals);
    }

    private static List<String> faults(Map<String, String> row) {
        List<String> wrong = new ArrayList<>();
        String name = row.getOrDefault("name", "");
        if (name.isEmpty() || name.length() > 200) {
            wrong.add("målet må ha et navn på høyst 200 tegn");
        }
        String unit = row.getOrDefault("unit", "");
        if (unit.isEmpty() || unit.length() > 60) {
            wrong.add("det som måles, må stå der, med høyst 60 tegn, som «arbeidsplasser»");
        }
        if (!isNumber(row.getOrDefault("target", "")) || number(row.getOrDefault("target", "")) == 0) {
            wrong.add("målet må være et helt tall over 0");
        }
        if (!row.getOrDefault("year", "").matches("20\\d\\d")) {
            wrong.add("året må være et årstall, som 2027");
        }
        return wrong;
    }

    /**
     * What was reached, by the goal's id; a row that is not filled in is left out.
     *
     * @throws IllegalArgumentException with the rest of a sentence that begins with the list's label, naming every fault
     */
    public static Map<Long, Long> actuals(List<Map<String, String>> rows, List<Goals.Series> goals) {
        Map<Long, Long> actuals = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String actual = row.getOrDefault("actual", "");
            var goal = goals.stream()
                    .filter(one -> String.valueOf(one.id()).equals(row.getOrDefault("goal", "")))
                    .findFirst();
            if (goal.isEmpty()) {
                faults.add("målet «%s» finnes ikke i saken".formatted(row.getOrDefault("goal", "")));
            } else if (!actual.isEmpty() && !isNumber(actual)) {
                faults.add("«%s» må være et helt tall".formatted(goal.get().name()));
            } else if (!actual.isEmpty()) {
                actuals.put(goal.get().id(), number(actual));
            }
        }
        told(faults);
        return actuals;
    }

    /** As the log of the case shows them. */
    public static String shown(Map<Long, Long> actuals, List<Goals.Series> goals) {
        return String.join(
                "; ",
                goals.stream()
                        .filter(goal -> actuals.containsKey(goal.id()))
                        .map(goal -> "%s: %s %s"
                                .formatted(
                                        goal.name(), Bokmaal.number(actuals.getOrDefault(goal.id(), 0L)), goal.unit()))
                        .toList());
    }

    /** As the log of the case shows them. */
    public static String shown(List<Goals.Goal> goals) {
        return String.join(
                "; ",
                goals.stream()
                        .map(goal -> "%s: %s".formatted(goal.name(), goal.words()))
                        .toList());
    }

    private static void told(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("har feil: " + String.join("; ", faults));
        }
    }

    private static boolean isNumber(String text) {
        return digits(text).matches("\\d{1,9}");
    }

    private static long number(String text) {
        return Long.parseLong(digits(text));
    }

    private static String digits(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]", "");
    }
}
