package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.APPLICATION_DEADLINE;
import static no.bygdevekst.call.CallProcess.CEILING;
import static no.bygdevekst.call.CallProcess.CENTRALITY_VERSION;
import static no.bygdevekst.call.CallProcess.COMPLAINTS;
import static no.bygdevekst.call.CallProcess.COMPLAINT_BASIS;
import static no.bygdevekst.call.CallProcess.FINAL_DRAFT;
import static no.bygdevekst.call.CallProcess.FIRST_DRAFT;
import static no.bygdevekst.call.CallProcess.INTEREST_BY;
import static no.bygdevekst.call.CallProcess.LETTER_DATE;
import static no.bygdevekst.call.CallProcess.LETTER_REFERENCE;
import static no.bygdevekst.call.CallProcess.OWNER;
import static no.bygdevekst.call.CallProcess.POPULATION_YEAR;
import static no.bygdevekst.call.CallProcess.RULE_SET;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.call.CallProcess.Complaints;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Variable;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme.Owner;
import org.springframework.stereotype.Component;

/** Foreslå vilkår: what the form begins with. */
@Component
class ProposeTerms implements Step {
    /** The dates of the form, by the deadlines that {@code deadlines.dmn} proposes them for. */
    private static final Map<String, Field<LocalDate>> DATES = Map.of(
            "interest", INTEREST_BY,
            "application", APPLICATION_DEADLINE,
            "firstDraft", FIRST_DRAFT,
            "finalDraft", FINAL_DRAFT);

    private final Calls calls;
    private final Deadlines deadlines;
    private final Records records;
    private final Municipalities municipalities;
    private final Clock clock;

    ProposeTerms(Calls calls, Deadlines deadlines, Records records, Municipalities municipalities, Clock clock) {
        this.calls = calls;
        this.deadlines = deadlines;
        this.records = records;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Calls.Call call = calls.get(step.caseId().value());
        if (call.terms() != null) {
            propose(step, call.terms());
            RecordTerms.letterReference(records, step)
                    .ifPresent(reference -> propose(step, LETTER_REFERENCE, reference));
            return;
        }
        propose(step, OWNER, call.scheme().owner().name());
        propose(step, LETTER_DATE, LocalDate.now(clock).toString());
        if (call.scheme().owner() == Owner.STATE) {
            proposeAsKddDid(step, call.year());
        }
        propose(step, RULE_SET, RuleSet.proposed(call.scheme(), call.year()).word());
        proposeNewest(step, CENTRALITY_VERSION, municipalities.versions(), call.year());
        proposeNewest(step, POPULATION_YEAR, municipalities.populationYears(), call.year());
    }

    /** No source gives the dates and the ceiling of a call of the county's own. */
    private void proposeAsKddDid(StepScope step, int year) {
        DATES.forEach((deadline, field) ->
                deadlines.proposal(step, deadline, year).ifPresent(date -> propose(step, field, date.toString())));
        propose(step, CEILING, Bokmaal.number(Calls.CEILING));
    }

    /** As they were set before somebody saw that they were wrong. */
    private static void propose(StepScope step, Calls.Terms terms) {
        propose(step, OWNER, terms.owner().name());
        propose(step, LETTER_DATE, terms.letterDate().toString());
        propose(step, INTEREST_BY, Objects.toString(terms.interestBy(), ""));
        propose(step, APPLICATION_DEADLINE, terms.applyBy().toString());
        propose(step, FIRST_DRAFT, Objects.toString(terms.firstDraft(), ""));
        propose(step, FINAL_DRAFT, Objects.toString(terms.finalDraft(), ""));
        propose(step, CEILING, Bokmaal.number(terms.ceiling()));
        propose(step, RULE_SET, terms.ruleSet().word());
        propose(step, CENTRALITY_VERSION, String.valueOf(terms.centralityVersion()));
        propose(step, POPULATION_YEAR, String.valueOf(terms.populationYear()));
        propose(step, COMPLAINTS, complaints(terms));
        propose(step, COMPLAINT_BASIS, Objects.requireNonNullElse(terms.complaintBasis(), ""));
    }

    /** Not asked of a call in which the State decides. */
    private static String complaints(Calls.Terms terms) {
        if (terms.owner() == Owner.STATE) {
            return "";
        }
        return (terms.complaintBasis() == null ? Complaints.NO : Complaints.YES).name();
    }

    /** The newest that is held and not newer than the call. */
    private static void proposeNewest(StepScope step, Field<Integer> field, List<Integer> held, int year) {
        held.stream()
                .filter(candidate -> candidate <= year)
                .max(Integer::compare)
                .ifPresent(newest -> propose(step, field, newest.toString()));
    }

    private static void propose(StepScope step, Field<?> field, String value) {
        step.set(Variable.text(field.name()), value);
    }
}
