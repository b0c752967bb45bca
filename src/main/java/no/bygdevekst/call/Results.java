package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.ANSWERED_ON;
import static no.bygdevekst.call.CallProcess.ANY_APPLICANT;
import static no.bygdevekst.call.CallProcess.APPLICANT;
import static no.bygdevekst.call.CallProcess.APPLICANTS;
import static no.bygdevekst.call.CallProcess.AWARD_KRONER;
import static no.bygdevekst.call.CallProcess.AWARD_OUTCOME;
import static no.bygdevekst.call.CallProcess.AWARD_REFERENCE;
import static no.bygdevekst.call.CallProcess.SUPPORTED;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** What each applicant of a call was answered: a note in the call about the applicant's number, and what its case is told. */
@Component
class Results {
    private static final String KIND = "award";
    /** The kind of an applicant's case. */
    private static final String PILOT = "pilot";

    /** The kind of a note that says why a case ended before anybody answered the other. */
    private static final String LAPSED = "lapsed";

    /** What became of those whom nobody answers here: they decided themselves, or their own cases did. */
    private static final Set<CaseState> SAYS_ITSELF = EnumSet.of(
            CaseState.WITHDRAWN, CaseState.OFFERED, CaseState.PARTICIPATING, CaseState.REJECTED, CaseState.DECLINED);

    private final Calls calls;
    private final Cases cases;
    private final Records records;

    Results(Calls calls, Cases cases, Records records) {
        this.calls = calls;
        this.cases = cases;
        this.records = records;
    }

    /** Every applicant of the call who has no answer yet is to have one; nobody becomes one until the transaction ends. */
    void await(StepScope step) {
        cases.lockSeries(PILOT);
        List<String> waiting = cases.ofCall(step.caseId()).stream()
                .filter(file -> file.state() == CaseState.OPEN)
                .map(file -> file.id().value())
                .toList();
        step.set(APPLICANTS, String.join(",", waiting));
        step.set(ANY_APPLICANT, !waiting.isEmpty());
    }

    CaseId applicant(StepScope step) {
        return new CaseId(step.get(APPLICANT));
    }

    /** What is granted has an amount within the ceiling of the call; what is not has none. */
    void checkAmount(StepScope step, Form form, Field<Long> amount, boolean granted) {
        long ceiling = calls.get(step.caseId().value()).agreed().ceiling();
        form.value(amount)
                .filter(kroner -> kroner > ceiling)
                .ifPresent(kroner -> form.fault(
                        amount,
                        "kan ikke være mer enn utlysningens tak, %s kroner".formatted(Bokmaal.number(ceiling))));
        if (granted && form.value(amount).isEmpty()) {
            form.fault(amount, "må fylles ut når søkeren får støtte");
        }
        if (!granted && form.value(amount).isPresent()) {
            form.fault(amount, "skal stå tomt når søkeren ikke får støtte");
        }
    }

    /** Nobody answers in the future, or before there was anything to answer. */
    void checkDate(StepScope step, Form form, Field<LocalDate> date) {
        form.happened(date, cases.beginning(step.caseId()));
    }

    /**
     * Keeps an answer and leaves it to the step that tells the applicant's case.
     *
     * @param outcome in Norwegian, as people read it
     * @param kroner whole kroner, when something is granted
     */
    void keep(StepScope step, String body, LocalDate on, String reference, String outcome, Optional<Long> kroner) {
        records.write(
                step.caseId(),
                KIND,
                step.get(APPLICANT),
                step.actor(),
                "%s%s (%s %s, referanse %s)"
                        .formatted(
                                outcome,
                                kroner.map(sum -> ", %s kroner".formatted(Bokmaal.number(sum)))
                                        .orElse(""),
                                body,
                                Bokmaal.day(on),
                                reference));
        step.setHere(SUPPORTED, kroner.isPresent());
        step.setHere(ANSWERED_ON, on.toString());
        step.setHere(AWARD_KRONER, kroner.map(String::valueOf).orElse(""));
        step.setHere(AWARD_REFERENCE, reference);
        step.setHere(AWARD_OUTCOME, outcome);
    }

    /** A line for each applicant that was answered, withdrew or never applied. */
    List<String> lines(CaseId call) {
        Map<String, String> answers = records.notes(call).stream()
                .filter(note -> note.kind().equals(KIND))
                .collect(Collectors.toMap(Records.Note::subject, Records.Note::body, (older, newer) -> newer));
        return cases.ofCall(call).stream()
                .flatMap(file -> line(answers, file).stream())
                .toList();
    }

    private Optional<String> line(Map<String, String> answers, CaseFile file) {
        return Optional.ofNullable(answers.get(file.id().value()))
                .or(() -> unanswered(file))
                .map(result -> "%s, sak %s: %s".formatted(who(file), file.id(), result));
    }

    private Optional<String> unanswered(CaseFile file) {
        if (SAYS_ITSELF.contains(file.state())) {
            return Optional.of(file.state().label());
        }
        return file.state() == CaseState.CLOSED ? Optional.of(closed(file)) : Optional.empty();
    }

    private String closed(CaseFile file) {
        boolean lapsed =
                records.notes(file.id()).stream().anyMatch(note -> note.kind().equals(LAPSED));
        return lapsed ? "bortfalt" : "søkte ikke innen fristen";
    }

    private static String who(CaseFile file) {
        String municipalities =
                file.municipalities().stream().map(Municipality::name).collect(Collectors.joining(", "));
        return municipalities.equals(file.title()) ? file.title() : "%s (%s)".formatted(file.title(), municipalities);
    }
}
