package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.DECIDED;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.POINTS_TO_FOLLOW;

import java.util.Map;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Answer;
import no.bygdevekst.casefile.PoliticalCase.Concern;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Si fra om vedtaket: to what waits for it elsewhere, and to those it concerns. */
@Component
class AnnounceDecision implements Step {
    private final Cases cases;
    private final PoliticalCases political;
    private final CommitteeAnswers answers;
    private final Outbox outbox;
    private final Processes processes;

    AnnounceDecision(
            Cases cases, PoliticalCases political, CommitteeAnswers answers, Outbox outbox, Processes processes) {
        this.cases = cases;
        this.political = political;
        this.answers = answers;
        this.outbox = outbox;
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        PoliticalCase decided = political.get(step.caseId());
        cases.changeState(step.caseId(), CaseState.DECIDED, step.actor());
        Answer whole = answers.of(decided, new Concern(step.caseId(), "", null));
        Map<String, Object> facts = Map.of("answer", whole, "points", decided.decided());
        outbox.tell(step.caseId(), Role.CASEWORKER, "politicalDecided", facts);
        outbox.tell(step.caseId(), Role.MANAGER, "politicalDecided", facts);
        step.set(
                POINTS_TO_FOLLOW,
                decided.decided().stream()
                        .filter(point -> point.orders() != null)
                        .map(point -> String.valueOf(point.number()))
                        .collect(Collectors.joining(",")));
        decided.concerns().forEach(concern -> announce(concern, answers.of(decided, concern)));
    }

    private void announce(Concern concern, Answer answer) {
        if (!cases.get(concern.origin()).municipalities().isEmpty()) {
            outbox.tell(concern.origin(), Role.APPLICANT, "politicalAnswer", Map.of("answer", answer));
        }
        processes.tell(
                DECIDED,
                concern.origin(),
                Map.of("purpose", concern.purpose()),
                Map.of(
                        "decisionOutcome",
                        answer.outcome().name(),
                        "decidedOn",
                        answer.on().toString(),
                        "decisionReference",
                        answer.reference(),
                        "decisionBody",
                        answer.body(),
                        "politicalCase",
                        answer.politicalCase().value()));
    }
}
