package no.bygdevekst.casefile;

/** Something with a name of its own in Norwegian, as people read it. */
public interface Labelled {
    String label();
}
