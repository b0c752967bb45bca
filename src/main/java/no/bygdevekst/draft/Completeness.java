package no.bygdevekst.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.bygdevekst.casefile.MeasureList;
import org.springframework.util.StringUtils;

/**
 * What a draft must say to be complete, besides that each measure is whole and ends after it begins. A fault is advice
 * to the pilot, which decides what it sends.
 */
enum Completeness {
    NOT_BEFORE_THE_DRAFT("tiltak %d begynner før %d, da utkastet skal leveres") {
        @Override
        boolean broken(MeasureList.Row row, int year) {
            return row.fromYear() != null && row.fromYear() < year;
        }
    },
    WITHIN_TEN_YEARS("tiltak %d slutter mer enn ti år etter %d, da utkastet skal leveres") {
        @Override
        boolean broken(MeasureList.Row row, int year) {
            return row.toYear() != null && row.toYear() > year + 10;
        }
    };

    private final String advice;

    Completeness(String advice) {
        this.advice = advice;
    }

    abstract boolean broken(MeasureList.Row row, int year);

    /**
     * A sentence for each fault; none means that the draft is complete.
     *
     * @param year the year the draft is due
     */
    static List<String> advice(MeasureList measures, int year) {
        List<String> advice = new ArrayList<>(measures.gaps());
        if (measures.rows().isEmpty()) {
            advice.add("utkastet har ingen tiltak");
        }
        for (MeasureList.Row row : measures.rows()) {
            Arrays.stream(values())
                    .filter(rule -> rule.broken(row, year))
                    .forEach(rule -> advice.add(rule.advice.formatted(row.number(), year)));
        }
        return advice.stream()
                .map(sentence -> StringUtils.capitalize(sentence) + ".")
                .toList();
    }
}
