package no.bygdevekst.committeedecision;

import static no.bygdevekst.committeedecision.CommitteedecisionProcess.DECIDED_ON;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.DECISION_BODY;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.DECISION_OUTCOME;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.DECISION_REFERENCE;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.ORDERING;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.POLITICAL_CASE;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.PURPOSE;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.STANDING;

import java.util.Objects;
import java.util.Optional;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.committeedecision.CommitteedecisionProcess.Ordering;
import no.bygdevekst.committeedecision.CommitteedecisionProcess.Standing;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Finn saken som gjelder dette. One that has been dropped is none, and nobody orders another without being asked. */
@Component
class FindPoliticalCase implements Step {
    private final PoliticalCases politicalCases;
    private final Committees committees;
    private final CommitteeMeetings meetings;
    private final DecisionDeadlines deadlines;

    FindPoliticalCase(
            PoliticalCases politicalCases,
            Committees committees,
            CommitteeMeetings meetings,
            DecisionDeadlines deadlines) {
        this.politicalCases = politicalCases;
        this.committees = committees;
        this.meetings = meetings;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        String dropped = step.find(POLITICAL_CASE).orElse("");
        step.set(DECISION_OUTCOME, "");
        step.set(DECIDED_ON, "");
        step.set(DECISION_REFERENCE, "");
        step.set(DECISION_BODY, "");
        step.set(POLITICAL_CASE, "");
        Optional<PoliticalCase> decided = politicalCases
                .about(step.caseId(), step.get(PURPOSE))
                .filter(found -> !found.decided().isEmpty());
        Optional<PoliticalCase> underWay = politicalCases
                .underWay(step.caseId(), step.get(PURPOSE))
                .filter(found -> !found.id().value().equals(dropped));
        Standing standing = decided.isPresent()
                ? Standing.DECIDED
                : underWay.isPresent() ? Standing.UNDER_WAY : orderedHow(step, !dropped.isEmpty());
        decided.ifPresent(found -> answer(step, found));
        underWay.ifPresent(found -> step.set(POLITICAL_CASE, found.id().value()));
        step.set(STANDING, standing.name());
        if (standing != Standing.DECIDED) {
            deadlines.setDecision(step);
        }
        if (standing == Standing.ASK) {
            deadlines.setOrder(step);
        }
    }

    private static Standing orderedHow(StepScope step, boolean anew) {
        return switch (step.find(ORDERING).map(Ordering::valueOf).orElse(Ordering.AT_ONCE)) {
            case AT_ONCE -> anew ? Standing.ASK : Standing.ORDER;
            case ASK -> Standing.ASK;
            case AWAIT -> Standing.AWAIT;
        };
    }

    private void answer(StepScope step, PoliticalCase decided) {
        PoliticalCase.Leg last = decided.legs().get(decided.legs().size() - 1);
        step.set(
                DECISION_OUTCOME,
                decided.concern(step.caseId(), step.get(PURPOSE))
                        .flatMap(decided::outcome)
                        .map(Outcome::name)
                        .orElse(""));
        step.set(
                DECIDED_ON,
                meetings.get(Objects.requireNonNull(last.meeting())).day().toString());
        step.set(DECISION_REFERENCE, Objects.requireNonNullElse(last.reference(), ""));
        step.set(DECISION_BODY, committees.get(last.committee()).name());
        step.set(POLITICAL_CASE, decided.id().value());
    }
}
