package no.bygdevekst.request;

import static no.bygdevekst.request.RequestProcess.REQUEST;

import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** The requests of a case, each a note about its own number: the first line is what it is about, the rest what is asked. */
@Component
class Requests {
    static final String KIND = "request";

    private final Records records;

    Requests(Records records) {
        this.records = records;
    }

    record Request(String number, String subject, String question) {}

    Request of(StepScope step) {
        String number = step.get(REQUEST);
        String[] parts =
                records.newest(step.caseId(), KIND, number).orElseThrow().body().split("\n\n", 2);
        return new Request(number, parts[0], parts[1]);
    }
}
