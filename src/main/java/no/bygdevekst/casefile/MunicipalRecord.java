package no.bygdevekst.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Participations.Participation;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality has to do with the schemes, as it was known on a day: nothing that happened later is in it.
 *
 * @param centrality its class by the version of SSB's index, those not newer than the day
 * @param inhabitants on 1 January of the year, those not later than the day
 * @param takesPartIn on the day
 * @param tookPartIn what had ended before the day
 */
public record MunicipalRecord(
        Municipality municipality,
        LocalDate date,
        SortedMap<Integer, Integer> centrality,
        SortedMap<Integer, Integer> inhabitants,
        List<Participation> takesPartIn,
        List<Participation> tookPartIn,
        List<Offered> offered,
        List<Refused> refused) {

    /** What a municipality can be offered. */
    public enum Offer implements Labelled {
        INVITATION("invitasjon i utlysning"),
        PLACE("tilbud om plass");

        private final String label;

        Offer(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How a municipality can be refused. */
    public enum Outcome implements Labelled {
        NO("utenfor målgruppa"),
        COOPERATION("bare i samarbeid"),
        TAKEN_OUT("tatt ut av målgruppa"),
        NOT_SUPPORTED("ikke valgt ut"),
        EXCLUDED("utelukket etter invitasjonen"),
        REJECTED("avslag"),
        LAPSED("tilbudet bortfalt");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * @param number the case's, or the call's in which it was invited
     * @param answer none when nobody had answered by the day
     */
    public record Offered(
            Offer what, Scheme scheme, String number, LocalDate on, LocalDate answerBy, @Nullable Answer answer) {}

    /**
     * @param word what other systems call it
     * @param label what people call it
     * @param because why it was declined or lapsed
     */
    public record Answer(String word, String label, LocalDate on, @Nullable String because) {}

    /**
     * @param number the case's, or the call's by whose rules it was refused
     * @param rule the rule that decided, by its name in {@code eligibility.dmn}; none when people did
     * @param source where the rule is from, or who decided
     */
    public record Refused(
            Outcome outcome,
            Scheme scheme,
            String number,
            LocalDate on,
            @Nullable String rule,
            String reason,
            @Nullable String source) {}
}
