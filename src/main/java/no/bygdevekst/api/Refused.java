package no.bygdevekst.api;

import org.springframework.http.HttpStatus;

/** A question that gets no answer, with the sentence that says why. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String sentence;

    private Refused(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
        this.sentence = sentence;
    }

    static Refused bad(String sentence) {
        return new Refused(HttpStatus.BAD_REQUEST, sentence);
    }

    /** Also when it exists and is not for the one who asks. */
    static Refused notFound(String sentence) {
        return new Refused(HttpStatus.NOT_FOUND, sentence);
    }

    HttpStatus status() {
        return status;
    }

    String sentence() {
        return sentence;
    }
}
