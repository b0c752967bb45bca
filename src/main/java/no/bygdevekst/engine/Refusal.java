package no.bygdevekst.engine;

import java.util.List;

/**
 * What was asked for cannot be done as it stands, said in Norwegian to the person who asked. Nothing has changed: the
 * transaction rolls back, the task stays, and so does what was typed.
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(List<String> sentences) {
        super(String.join("\n", sentences));
    }
}
