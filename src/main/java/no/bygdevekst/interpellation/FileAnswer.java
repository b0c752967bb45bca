package no.bygdevekst.interpellation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Interpellations;
import no.bygdevekst.casefile.Interpellations.Interpellation;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.document.Papers;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Arkiver svaret og si fra: the answer becomes a document of the case, and whoever brings it on is told. */
@Component
class FileAnswer implements Step {
    private final Interpellations interpellations;
    private final Documents documents;
    private final Papers papers;
    private final Outbox outbox;

    FileAnswer(Interpellations interpellations, Documents documents, Papers papers, Outbox outbox) {
        this.interpellations = interpellations;
        this.documents = documents;
        this.papers = papers;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Interpellation raised = interpellations.get(step.caseId());
        Papers.Paper answer = papers.interpellationAnswer(raised);
        documents.file(
                step.caseId(),
                new Documents.Sheet(
                        answer.kind(),
                        answer.title(),
                        Documents.Direction.OUT,
                        Parties.COUNTY,
                        "%s, %s".formatted(raised.raisedBy(), raised.party()),
                        Objects.requireNonNull(raised.answeredOn())),
                answer.rendering().files("svar-interpellasjon-" + raised.number()),
                step.actor());
        for (Role role : List.of(Role.SECRETARIAT, Role.CASEWORKER)) {
            outbox.tell(step.caseId(), role, "interpellationAnswered", Map.of("raised", raised));
        }
    }
}
