package no.bygdevekst.overview;

import java.util.List;
import java.util.Locale;
import no.bygdevekst.casefile.Bokmaal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with the years side by side.
 *
 * @param id a word that no other table on the page has
 */
record YearTable(String id, String caption, List<Integer> years, List<Group> groups) {
    private static final Locale BOKMAAL = Locale.forLanguageTag("nb-NO");

    /** What a number is, and so how it is written. */
    enum Unit {
        COUNT("antall"),
        PERCENT("prosent"),
        DAYS("dager"),
        KRONER("kroner"),
        PER_DEADLINE("per frist");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** As people read it; nothing is a dash. */
        String show(@Nullable Double value) {
            if (value == null) {
                return "–";
            }
            return switch (this) {
                case COUNT -> Bokmaal.number(Math.round(value));
                case KRONER -> Bokmaal.number(Math.round(value)) + "\u00a0kr";
                case PERCENT -> Math.round(value) + "\u00a0%";
                case DAYS, PER_DEADLINE -> String.format(BOKMAAL, "%.1f", value);
            };
        }
    }

    /** Rows of the same scheme, frame or the like. */
    record Group(String title, List<Row> rows) {}

    /** @param values one for each year; none where there is nothing to tell */
    record Row(String label, Unit unit, List<@Nullable Double> values) {
        public String text(int place) {
            return unit.show(values.get(place));
        }
    }
}
