package no.bygdevekst.letter;

import static no.bygdevekst.letter.LetterProcess.DOCUMENT;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Document;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Ekspeder brevet. Tried again until it succeeds; a letter that is sent is not so again. */
@Component
class DispatchLetter implements Step {
    private final Documents documents;
    private final LetterDispatch dispatch;
    private final Clock clock;

    DispatchLetter(Documents documents, LetterDispatch dispatch, Clock clock) {
        this.documents = documents;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Document letter = documents.find(Long.parseLong(step.get(DOCUMENT))).orElseThrow();
        if (letter.state() == Documents.State.DISPATCHED) {
            return;
        }
        dispatch.send(letter, documents.content(letter));
        documents.dispatched(letter, LocalDate.now(clock), step.actor());
    }
}
