package no.bygdevekst.letter;

import no.bygdevekst.casefile.Documents.Document;

/** The way a formal letter leaves the county: a folder today, SvarUt or eFormidling when the county connects one. */
interface LetterDispatch {
    /**
     * Hands the letter over; once however often it is called with the same.
     *
     * @throws NotDispatched when it could not be handed over, or has been so as something else
     */
    void send(Document letter, byte[] content);

    /** Why a letter has not left, for whoever has to see to it. */
    final class NotDispatched extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotDispatched(String sentence) {
            super(sentence);
        }

        NotDispatched(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}
