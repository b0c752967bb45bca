package no.bygdevekst.restructuring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.bygdevekst.eligibility.Answer;
import no.bygdevekst.eligibility.Eligibility;
import no.bygdevekst.eligibility.Verdict;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Participations.Participation;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/**
 * Whether municipalities may be in omstilling as things stand: what {@code eligibility.dmn} says. One that is in a programme
 * from before there were cases for them may get a case for it.
 */
@Component
class ProgrammeAdmission {
    private final Eligibility eligibility;
    private final Participations participations;
    private final Municipalities municipalities;
    private final Clock clock;

    ProgrammeAdmission(
            Eligibility eligibility, Participations participations, Municipalities municipalities, Clock clock) {
        this.eligibility = eligibility;
        this.participations = participations;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** Tells the form why a municipality may not, in the words of the rule. */
    void check(StepScope step, Form form, List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        try {
            eligibility
                    .of(
                            step,
                            RuleSet.RESTRUCTURING,
                            newest(municipalities.versions(), today.getYear()),
                            newest(municipalities.populationYears(), today.getYear()),
                            today,
                            codes)
                    .stream()
                    .filter(verdict -> verdict.answer() == Answer.NO && !isUnderWay(verdict, today))
                    .forEach(verdict -> form.fault("%s kan ikke være med. %s"
                            .formatted(verdict.municipality().name(), verdict.reason())));
        } catch (IllegalArgumentException e) {
            form.fault(String.valueOf(e.getMessage()));
        }
    }

    private boolean isUnderWay(Verdict verdict, LocalDate today) {
        List<Participation> running = participations.of(verdict.municipality().code()).stream()
                .filter(part -> part.from() == null || !part.from().isAfter(today))
                .filter(part -> part.to() == null || !part.to().isBefore(today))
                .toList();
        return running.stream().noneMatch(part -> part.scheme() == Scheme.ILAG)
                && running.stream()
                        .filter(part -> part.scheme() == Scheme.RESTRUCTURING)
                        .allMatch(part -> part.caseNumber() == null)
                && running.stream().anyMatch(part -> part.scheme() == Scheme.RESTRUCTURING);
    }

    /** The newest that is held and not newer than the year; before them all, the oldest. */
    private static int newest(List<Integer> held, int year) {
        return held.stream()
                .filter(candidate -> candidate <= year)
                .max(Comparator.naturalOrder())
                .or(() -> held.stream().min(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
