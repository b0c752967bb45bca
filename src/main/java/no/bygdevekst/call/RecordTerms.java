package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.APPLICATION_DEADLINE;
import static no.bygdevekst.call.CallProcess.APPLY_BY;
import static no.bygdevekst.call.CallProcess.CEILING;
import static no.bygdevekst.call.CallProcess.CENTRALITY_VERSION;
import static no.bygdevekst.call.CallProcess.COMPLAINTS;
import static no.bygdevekst.call.CallProcess.COMPLAINT_BASIS;
import static no.bygdevekst.call.CallProcess.FINAL_DRAFT;
import static no.bygdevekst.call.CallProcess.FIRST_DRAFT;
import static no.bygdevekst.call.CallProcess.INTEREST_BY;
import static no.bygdevekst.call.CallProcess.LEGAL_BASIS;
import static no.bygdevekst.call.CallProcess.LETTER;
import static no.bygdevekst.call.CallProcess.LETTER_DATE;
import static no.bygdevekst.call.CallProcess.LETTER_REFERENCE;
import static no.bygdevekst.call.CallProcess.OWNER;
import static no.bygdevekst.call.CallProcess.POPULATION_YEAR;
import static no.bygdevekst.call.CallProcess.RULE_SET;
import static no.bygdevekst.call.CallProcess.SET_TERMS;
import static no.bygdevekst.call.CallProcess.STATE_DECIDES;
import static no.bygdevekst.call.CallProcess.TERMS_IN_SHORT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.call.CallProcess.Complaints;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Documents.Direction;
import no.bygdevekst.casefile.Documents.Sheet;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Scheme.Owner;
import org.springframework.stereotype.Component;

/** Før vilkårene i saken. */
@Component
class RecordTerms implements Step {
    private static final String NOTE_KIND = "callLetter";

    private final Calls calls;
    private final Records records;
    private final Attachments attachments;
    private final Municipalities municipalities;

    RecordTerms(Calls calls, Records records, Attachments attachments, Municipalities municipalities) {
        this.calls = calls;
        this.records = records;
        this.attachments = attachments;
        this.municipalities = municipalities;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(SET_TERMS);
        Calls.Call call = calls.get(step.caseId().value());
        checkDates(form, call.year());
        form.value(RULE_SET)
                .filter(rules -> rules.scheme() != call.scheme())
                .ifPresent(rules -> form.fault(
                        RULE_SET,
                        "gjelder en annen ordning: %s".formatted(rules.scheme().label())));
        checkHeld(form, CENTRALITY_VERSION, municipalities.versions());
        checkHeld(form, POPULATION_YEAR, municipalities.populationYears());
        checkComplaints(form);
        form.value(OWNER).ifPresent(owner -> form.show(OWNER, owner.label()));
        form.value(RULE_SET).ifPresent(rules -> form.show(RULE_SET, rules.label()));
        form.accept();
        keep(step, form);
    }

    private static void checkDates(Form form, int year) {
        form.happened(
                LETTER_DATE,
                new Beginning(LocalDate.of(year - 1, 1, 1), "året før utlysningsåret, %d".formatted(year - 1)));
        form.coming(APPLICATION_DEADLINE);
        form.notFarAhead(FIRST_DRAFT);
        form.notFarAhead(FINAL_DRAFT);
        List<Field<LocalDate>> order =
                List.of(LETTER_DATE, INTEREST_BY, APPLICATION_DEADLINE, FIRST_DRAFT, FINAL_DRAFT);
        for (int i = 1; i < order.size(); i++) {
            checkOrder(form, order.subList(0, i), order.get(i));
        }
    }

    /** Held against the nearest date before it that is filled in. */
    private static void checkOrder(Form form, List<Field<LocalDate>> earlier, Field<LocalDate> later) {
        earlier.stream()
                .filter(field -> form.value(field).isPresent())
                .reduce((far, near) -> near)
                .ifPresent(before -> form.value(later)
                        .filter(form.value(before).orElseThrow()::isAfter)
                        .ifPresent(day -> form.fault(
                                later,
                                "kan ikke være før «%s», %s"
                                        .formatted(
                                                before.label(),
                                                Bokmaal.day(form.value(before).orElseThrow())))));
    }

    private static void checkHeld(Form form, Field<Integer> field, List<Integer> held) {
        form.value(field)
                .filter(year -> !held.contains(year))
                .ifPresent(year -> form.fault(
                        field,
                        "må være et av årene vi har tall for: "
                                + held.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    private static void checkComplaints(Form form) {
        boolean allowed = form.value(COMPLAINTS).filter(Complaints.YES::equals).isPresent();
        boolean based = form.value(COMPLAINT_BASIS).isPresent();
        form.value(OWNER).ifPresent(owner -> {
            if (owner == Owner.COUNTY && form.value(COMPLAINTS).isEmpty()) {
                form.fault(COMPLAINTS, "må fylles ut når fylkeskommunen avgjør søknadene");
            }
            if (owner == Owner.STATE && allowed) {
                form.fault(COMPLAINTS, "kan ikke være «ja» når Staten avgjør søknadene");
            }
        });
        if (allowed && !based) {
            form.fault(COMPLAINT_BASIS, "må fylles ut når vedtakene kan påklages");
        }
        if (!allowed && based) {
            form.fault(COMPLAINT_BASIS, "skal stå tomt når vedtakene ikke kan påklages");
        }
    }

    private void keep(StepScope step, Form form) {
        boolean byState = form.get(OWNER) == Owner.STATE;
        calls.agree(
                step.caseId().value(),
                new Calls.Terms(
                        form.get(OWNER),
                        form.get(LETTER_DATE),
                        form.value(INTEREST_BY).orElse(null),
                        form.get(APPLICATION_DEADLINE),
                        form.value(FIRST_DRAFT).orElse(null),
                        form.value(FINAL_DRAFT).orElse(null),
                        form.get(CEILING),
                        form.get(RULE_SET),
                        form.get(CENTRALITY_VERSION),
                        form.get(POPULATION_YEAR),
                        form.value(COMPLAINT_BASIS).orElse(null)));
        step.set(APPLY_BY, form.get(APPLICATION_DEADLINE).toString());
        step.set(STATE_DECIDES, byState);
        step.set(TERMS_IN_SHORT, inShort(form));
        if (!letterReference(records, step).equals(form.value(LETTER_REFERENCE))) {
            records.write(step.caseId(), NOTE_KIND, LETTER_REFERENCE.label(), step.actor(), form.get(LETTER_REFERENCE));
        }
        attachments.file(step, form, LETTER, LEGAL_BASIS, sheet(byState, form.get(LETTER_DATE)));
    }

    private static String inShort(Form form) {
        return "Søknadsfrist %s, høyst %s kroner til hver søker, %s, sentralitet fra %d, innbyggertall fra %d"
                .formatted(
                        Bokmaal.day(form.get(APPLICATION_DEADLINE)),
                        Bokmaal.number(form.get(CEILING)),
                        form.get(RULE_SET).label(),
                        form.get(CENTRALITY_VERSION),
                        form.get(POPULATION_YEAR));
    }

    /** As it was noted before somebody saw that the terms were wrong. */
    static Optional<String> letterReference(Records records, StepScope step) {
        return records.newest(step.caseId(), NOTE_KIND, LETTER_REFERENCE.label())
                .map(Records.Note::body);
    }

    private static Sheet sheet(boolean byState, LocalDate date) {
        return byState
                ? Sheet.received("callLetter", "KDDs brev om utlysningen", Parties.KDD, date)
                : new Sheet("callLetter", "Brev om utlysningen", Direction.OUT, Parties.COUNTY, "Kommunene", date);
    }
}
