package no.bygdevekst.casefile;

import java.util.List;

/**
 * What a pilot wants to do, in a draft or in the agreement.
 *
 * @param responsible who carries it out
 * @param departments the county's subject departments concerned, by group id; may be empty
 */
public record Measure(
        String title, Kind kind, Frame frame, String responsible, int fromYear, int toYear, List<String> departments) {

    /** An agreement is made to do one of these three (facts from KDD's call of 21 June 2022). */
    public enum Kind implements Labelled {
        REMOVE_BOTTLENECK("fjerne flaskehals"),
        TEST_SOLUTION("teste ut løsning"),
        SEARCH_SOLUTION("lete etter løsning");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether the measure stays within today's frames, or asks for a law, guideline or budget to be changed or tested. */
    public enum Frame implements Labelled {
        WITHIN_FRAMES("innenfor dagens rammer"),
        NEEDS_CHANGE("krever endring");

        private final String label;

        Frame(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
