package no.bygdevekst.casefile;

/** The three schemes a county runs side by side, and whose each of them is. */
public enum Scheme {
    PILOT("bygdevekstpilot", Owner.STATE),
    ILAG("I lag", Owner.COUNTY),
    RESTRUCTURING("omstilling", Owner.COUNTY);

    /** Who decides in a scheme: in the State's the county supports, informs and reminds. */
    public enum Owner {
        STATE,
        COUNTY
    }

    private final String label;
    private final Owner owner;

    Scheme(String label, Owner owner) {
        this.label = label;
        this.owner = owner;
    }

    public String label() {
        return label;
    }

    public Owner owner() {
        return owner;
    }
}
