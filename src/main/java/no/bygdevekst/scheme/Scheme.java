package no.bygdevekst.scheme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three schemes a county runs side by side, and whose each of them is. */
public enum Scheme {
    PILOT("Bygdevekstpilot", Owner.STATE),
    ILAG("I lag", Owner.COUNTY),
    RESTRUCTURING("Regional omstilling", Owner.COUNTY);

    /** Who decides in a scheme: in the State's the county supports, informs and reminds. */
    public enum Owner {
        STATE("Staten"),
        COUNTY("Fylkeskommunen");

        private final String label;

        Owner(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String label;
    private final Owner owner;

    Scheme(String label, Owner owner) {
        this.label = label;
        this.owner = owner;
    }

    /** The word rules and other systems use: {@code pilot}, {@code ilag}, {@code restructuring}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public Owner owner() {
        return owner;
    }

    public static Optional<Scheme> of(String word) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.word().equals(word))
                .findFirst();
    }
}
