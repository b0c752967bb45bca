package no.bygdevekst.eligibility;

import no.bygdevekst.municipality.Municipality;

/**
 * A municipality as a rule set sees it.
 *
 * @param centralityClass from 1, most central, to 6, least, by the version that was asked for
 * @param inhabitants on 1 January of the year that was asked for
 * @param rule the rule that decided, by its name in {@code eligibility.dmn}
 * @param reason why, a Norwegian sentence
 * @param source where the rule is from
 */
public record Verdict(
        Municipality municipality,
        int centralityClass,
        int inhabitants,
        Answer answer,
        String rule,
        String reason,
        String source) {}
