package no.bygdevekst.ilag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.eligibility.Answer;
import no.bygdevekst.eligibility.Eligibility;
import no.bygdevekst.eligibility.Verdict;
import no.bygdevekst.engine.Rulebook;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Exclusions;
import no.bygdevekst.scheme.Offers;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/**
 * The places in I lag: offered, taken and lost. Each locks the municipality and asks the rules of the call about it, so that
 * nobody is offered a place, or takes one, while somebody else takes the municipality into a scheme that excludes it.
 */
@Component
class Places {
    private final Cases cases;
    private final Calls calls;
    private final Municipalities municipalities;
    private final Eligibility eligibility;
    private final Exclusions exclusions;
    private final Offers offers;
    private final Participations participations;
    private final Commitments commitments;
    private final Clock clock;

    Places(
            Cases cases,
            Calls calls,
            Municipalities municipalities,
            Eligibility eligibility,
            Exclusions exclusions,
            Offers offers,
            Participations participations,
            Commitments commitments,
            Clock clock) {
        this.cases = cases;
        this.calls = calls;
        this.municipalities = municipalities;
        this.eligibility = eligibility;
        this.exclusions = exclusions;
        this.offers = offers;
        this.participations = participations;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** @return why the municipality cannot be offered a place, by the rule that says so; empty when it has got the offer */
    Optional<String> offer(Rulebook rules, CaseId caseId, LocalDate answerBy) {
        CaseFile file = locked(caseId);
        Optional<String> exclusion = exclude(rules, file);
        if (exclusion.isEmpty()) {
            offers.make(file.lead().code(), Scheme.ILAG, caseId.value(), today(), answerBy);
        }
        return exclusion;
    }

    /**
     * The municipality takes its place from a day.
     *
     * @param source the decision it rests on
     * @return why it cannot; empty when it has
     */
    Optional<String> take(Rulebook rules, CaseId caseId, LocalDate from, String source) {
        CaseFile file = locked(caseId);
        Optional<String> exclusion = exclude(rules, file);
        if (exclusion.isEmpty()) {
            participations.begin(new Participations.Participation(
                    file.lead().code(),
                    Scheme.ILAG,
                    from,
                    null,
                    Scheme.ILAG.label(),
                    source,
                    caseId.value(),
                    Participations.Role.LEAD));
            offers.settle(caseId.value(), Offers.State.ACCEPTED, from, null);
        }
        return exclusion;
    }

    /** The municipality does not want it; the money is free. */
    void decline(CaseId caseId, LocalDate on, String who) {
        offers.settle(caseId.value(), Offers.State.DECLINED, on, null);
        commitments.lapseAll(caseId, "kommunen har takket nei", who);
    }

    /** An offer that is not accepted lapses, and its money is free. Does nothing when there is none. */
    void lapse(CaseId caseId, String because, String who) {
        if (isOpen(caseId)) {
            offers.settle(caseId.value(), Offers.State.LAPSED, today(), because);
            commitments.lapseAll(caseId, because, who);
        }
    }

    /** Whether the municipality has been offered a place and has not answered. */
    boolean isOpen(CaseId caseId) {
        return offers.ofCase(caseId.value())
                .filter(offer -> offer.state() == Offers.State.OPEN)
                .isPresent();
    }

    /** Nobody else offers the municipality anything, or takes it in anywhere, until the transaction ends. */
    CaseFile locked(CaseId caseId) {
        municipalities.lock(cases.get(caseId).codes());
        return cases.get(caseId);
    }

    /** Why the rules of the call do not let the municipality take part; empty when they do. The record keeps the rule. */
    Optional<String> exclude(Rulebook rules, CaseFile file) {
        Optional<Verdict> against = against(rules, file);
        against.ifPresent(verdict -> exclusions.keep(new Exclusions.Exclusion(
                file.lead().code(), Scheme.ILAG, file.id().value(), today(), verdict.rule(), verdict.reason())));
        return against.map(Verdict::reason);
    }

    /** The same of whoever takes part already, and is not excluded by it. */
    Optional<String> overlap(Rulebook rules, CaseFile file) {
        return against(rules, file).map(Verdict::reason);
    }

    /**
     * The rule of the call that does not let the municipality take part, now or from when a scheme that it is taken into begins;
     * empty when there is none, or no call. The rule against which it was invited does not exclude it afterwards.
     */
    private Optional<Verdict> against(Rulebook rules, CaseFile file) {
        return terms(file.id()).flatMap(terms -> {
            Optional<String> setAside = setAside(file);
            return days(file)
                    .flatMap(day -> eligibility
                            .of(
                                    rules,
                                    terms.ruleSet(),
                                    terms.centralityVersion(),
                                    terms.populationYear(),
                                    day,
                                    file.codes())
                            .stream())
                    .filter(verdict -> verdict.answer() != Answer.TARGET)
                    .filter(verdict -> !setAside.equals(Optional.of(verdict.rule())))
                    .findFirst();
        });
    }

    /** Today, and each later day from which the municipality is decided to be in a pilot or in omstilling. */
    private Stream<LocalDate> days(CaseFile file) {
        LocalDate today = today();
        Stream<LocalDate> later = participations.of(file.lead().code()).stream()
                .filter(part -> part.scheme() != Scheme.ILAG)
                .map(Participations.Participation::from)
                .filter(Objects::nonNull)
                .filter(today::isBefore);
        return Stream.concat(Stream.of(today), later).distinct();
    }

    /** The rule against which whoever reviewed the call took the municipality in. */
    private Optional<String> setAside(CaseFile file) {
        return cases.call(file.id()).flatMap(call -> calls.places(call.value()).stream()
                .filter(place -> place.code().equals(file.lead().code()))
                .filter(place -> place.invited() && place.because() != null)
                .map(Calls.Place::rule)
                .findFirst());
    }

    Optional<Calls.Terms> terms(CaseId caseId) {
        return cases.call(caseId)
                .flatMap(call -> calls.find(call.value()))
                .flatMap(call -> Optional.ofNullable(call.terms()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
