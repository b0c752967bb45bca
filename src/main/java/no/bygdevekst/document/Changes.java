package no.bygdevekst.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks what has changed since the version before. In a composed document every figure is an {@code <ins>} with a key for
 * an id and, where a note can say it, with what it is a figure of for a title; what is left of them afterwards is what has changed, and below the
 * table or paragraph a note says from what to what.
 */
final class Changes {
    private static final Pattern FIGURE =
            Pattern.compile("<ins id=\"([^\"]*)\"(?: title=\"([^\"]*)\")?>(.*?)</ins>", Pattern.DOTALL);

    /** A figure, or the end of what a note may stand below. */
    private static final Pattern STEP = Pattern.compile(FIGURE.pattern() + "|</(?:table|ul|p)>", Pattern.DOTALL);

    private static final int SHORT = 120;

    private Changes() {}

    /** The document as it is when nothing is marked. */
    static String clean(String composed) {
        return FIGURE.matcher(composed).replaceAll(found -> Matcher.quoteReplacement(found.group(3)));
    }

    /**
     * @param before what the version before was composed of
     * @param version the number of that
     */
    static String mark(String composed, String before, int version) {
        Map<String, Figure> then = figures(before);
        Map<String, Figure> now = figures(composed);
        StringBuilder marked = new StringBuilder();
        List<String> notes = new ArrayList<>();
        Set<String> groups = new HashSet<>();
        Matcher step = STEP.matcher(composed);
        while (step.find()) {
            String key = step.group(1);
            if (key == null) {
                notes.addAll(gone(groups, then, now));
                step.appendReplacement(marked, Matcher.quoteReplacement(step.group() + note(notes, version)));
                notes.clear();
                groups.clear();
                continue;
            }
            groups.add(group(key));
            Figure was = then.get(key);
            String is = step.group(3);
            if (was != null && was.text().equals(is)) {
                step.appendReplacement(marked, Matcher.quoteReplacement(is));
            } else {
                step.appendReplacement(marked, Matcher.quoteReplacement("<ins>" + is + "</ins>"));
                String label = label(step);
                if (!label.isEmpty() && is.length() < SHORT) {
                    notes.add(
                            was == null
                                    ? "%s: %s, ikke med før".formatted(label, is)
                                    : "%s: fra %s til %s".formatted(label, was.text(), is));
                }
            }
        }
        return step.appendTail(marked).toString();
    }

    private record Figure(String label, String text) {}

    private static Map<String, Figure> figures(String composed) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        Matcher figure = FIGURE.matcher(composed);
        while (figure.find()) {
            figures.put(figure.group(1), new Figure(label(figure), figure.group(3)));
        }
        return figures;
    }

    private static String label(Matcher figure) {
        return Objects.requireNonNullElse(figure.group(2), "");
    }

    private static List<String> gone(Set<String> groups, Map<String, Figure> then, Map<String, Figure> now) {
        return then.entrySet().stream()
                .filter(found -> groups.contains(group(found.getKey())) && !now.containsKey(found.getKey()))
                .filter(found -> !found.getValue().label().isEmpty())
                .map(found -> "%s: %s, ikke lenger med"
                        .formatted(found.getValue().label(), found.getValue().text()))
                .toList();
    }

    /** The table that a figure is of. */
    private static String group(String key) {
        return key.substring(0, Math.max(0, key.indexOf('/')));
    }

    private static String note(List<String> notes, int version) {
        return notes.isEmpty()
                ? ""
                : "<p class=\"note\">Endret siden versjon %d: %s.</p>".formatted(version, String.join("; ", notes));
    }
}
