package no.bygdevekst.engine;

import java.util.List;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Labelled;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Whether somebody may deal with a matter at all (<i>habilitet</i>, forvaltningsloven § 6), which they decide themselves
 * (§ 8). A form asks before an assessment, a recommendation, a decision or a payout.
 */
public enum Impartiality implements Labelled {
    IMPARTIAL("Jeg er habil"),
    PARTIAL("Jeg er inhabil");

    static final Field<Impartiality> ANSWER = Field.choice("impartiality", "Habilitet", Impartiality.class);
    static final Field<String> REASON = Field.line("partialReason", "Hvorfor du er inhabil");
    static final Field<String> STAND_IN = Field.line("standIn", "Stedfortreder");

    private final String label;

    Impartiality(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** For a decision that begins a process: nobody has that task yet, so another must begin it. */
    public static final Field<Impartiality> REQUIRED =
            ANSWER.where(IMPARTIAL::equals, "må være «Jeg er habil». Er du inhabil, må en annen avgjøre dette");

    /** Whether the person is not; what cannot be read is told by the form. */
    static boolean isDenied(VariableMap answers) {
        return answers.get(ANSWER.name()) instanceof String answer
                && answer.strip().equals(PARTIAL.name());
    }

    /** Who is impartial after all has no reason and no stand-in. */
    static VariableMap withoutStandIn(VariableMap answers) {
        answers.remove(REASON.name());
        answers.remove(STAND_IN.name());
        return answers;
    }

    /** The fields of a form that asks first; only an impartial person's answers reach the step after it. */
    public static List<Field<?>> before(Field<?>... fields) {
        return Stream.concat(Stream.of(REQUIRED, REASON.optional(), STAND_IN.optional()), Stream.of(fields))
                .toList();
    }
}
