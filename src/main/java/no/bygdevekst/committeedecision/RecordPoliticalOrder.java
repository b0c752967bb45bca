package no.bygdevekst.committeedecision;

import static no.bygdevekst.committeedecision.CommitteedecisionProcess.COMMITTEES;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.DECIDED_BEFORE;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.KIND;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.NEEDED_BY;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.ORDER_COMMITTEE_CASE;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.PATH;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.POLITICAL_KIND;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.REASON;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.SUBJECT;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.TITLE;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.TO_BE_TREATED;
import static no.bygdevekst.committeedecision.CommitteedecisionProcess.WISH;

import java.util.List;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.committeedecision.CommitteedecisionProcess.Wish;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før bestillingen i saken. */
@Component
class RecordPoliticalOrder implements Step {
    private final Committees committees;
    private final Records records;
    private final PoliticalOrder order;
    private final DecisionDeadlines deadlines;

    RecordPoliticalOrder(Committees committees, Records records, PoliticalOrder order, DecisionDeadlines deadlines) {
        this.committees = committees;
        this.records = records;
        this.order = order;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(ORDER_COMMITTEE_CASE);
        boolean wanted = form.value(WISH).filter(Wish.ORDER::equals).isPresent();
        List<String> path = form.value(COMMITTEES, committees::path).orElse(List.of());
        form.show(
                COMMITTEES,
                path.stream().map(code -> committees.get(code).name()).collect(Collectors.joining(", ")));
        if (wanted) {
            for (Field<?> needed : List.of(TITLE, KIND, COMMITTEES)) {
                if (form.value(needed).isEmpty()) {
                    form.fault(needed, "må fylles ut når saken skal bestilles");
                }
            }
            form.coming(NEEDED_BY);
        } else if (form.value(WISH).isPresent() && form.value(REASON).isEmpty()) {
            form.fault(REASON, "må fylles ut når saken ikke skal bestilles");
        }
        form.accept();
        step.set(TO_BE_TREATED, wanted);
        form.value(REASON)
                .ifPresent(reason ->
                        records.write(step.caseId(), "politicalOrder", "Politisk behandling", step.actor(), reason));
        if (wanted) {
            step.set(SUBJECT, form.get(TITLE));
            step.set(POLITICAL_KIND, form.get(KIND).name());
            step.set(PATH, String.join(",", path));
            step.set(DECIDED_BEFORE, form.value(NEEDED_BY).map(Object::toString).orElse(""));
            deadlines.setDecision(step);
            order.place(step);
        } else {
            deadlines.drop(step);
        }
    }
}
