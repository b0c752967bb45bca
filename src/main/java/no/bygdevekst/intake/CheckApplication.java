package no.bygdevekst.intake;

import static no.bygdevekst.intake.IntakeProcess.APPLICATION;
import static no.bygdevekst.intake.IntakeProcess.APPLICATION_IN_ORDER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.Applications.Content;
import no.bygdevekst.casefile.Applications.Council;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.MeasureList;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.eligibility.Answer;
import no.bygdevekst.eligibility.Eligibility;
import no.bygdevekst.eligibility.Verdict;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** Kontroller søknaden: {@code application.dmn} is asked once for each municipality; what it says of the whole comes once. */
@Component
class CheckApplication implements Step {
    static final String NOTE_KIND = "applicationAdvice";

    private final CallTerms terms;
    private final Cases cases;
    private final Applications applications;
    private final Eligibility eligibility;
    private final Records records;
    private final Clock clock;

    CheckApplication(
            CallTerms terms,
            Cases cases,
            Applications applications,
            Eligibility eligibility,
            Records records,
            Clock clock) {
        this.terms = terms;
        this.cases = cases;
        this.applications = applications;
        this.eligibility = eligibility;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        var application = applications.newest(step.caseId()).orElseThrow();
        List<String> advice = advice(step, application.content());
        if (!advice.isEmpty()) {
            records.write(step.caseId(), NOTE_KIND, subject(application), step.actor(), String.join("\n", advice));
        }
        step.set(APPLICATION_IN_ORDER, advice.isEmpty());
    }

    static String subject(Applications.Application application) {
        return "versjon " + application.version();
    }

    private List<String> advice(StepScope step, Content content) {
        Map<String, Verdict> verdicts = verdicts(step, content);
        Map<String, CaseId> others = others(step.caseId());
        Map<String, Object> whole = whole(step, content, verdicts);
        List<Map<String, Object>> asked = new ArrayList<>();
        for (Council council : content.councils()) {
            Map<String, Object> one = new HashMap<>(whole);
            Verdict verdict = verdicts.get(council.code());
            one.put("municipality", council.name());
            one.put("answer", verdict == null ? "" : verdict.answer().word());
            one.put("centralityClass", verdict == null ? "" : String.valueOf(verdict.centralityClass()));
            one.put(
                    "otherCase",
                    others.containsKey(council.code())
                            ? others.get(council.code()).value()
                            : "");
            one.put("council", word(council));
            asked.add(one);
        }
        return step.decideEach(APPLICATION, asked).stream()
                .flatMap(List::stream)
                .map(row -> Objects.requireNonNull(row.get("advice")).toString())
                .distinct()
                .toList();
    }

    private Map<String, Object> whole(StepScope step, Content content, Map<String, Verdict> verdicts) {
        long ceiling = terms.of(step.caseId()).map(Calls.Terms::ceiling).orElse(Calls.CEILING);
        MeasureList measures = content.measures();
        Map<String, Object> whole = new HashMap<>();
        whole.put("thisCase", step.caseId().value());
        whole.put("amount", content.kroner());
        whole.put("amountText", Bokmaal.number(content.kroner()));
        whole.put("ceiling", ceiling);
        whole.put("ceilingText", Bokmaal.number(ceiling));
        whole.put(
                "target",
                verdicts.isEmpty() || verdicts.values().stream().anyMatch(one -> one.answer() == Answer.TARGET));
        whole.put("challenges", !content.challenges().isEmpty());
        whole.put("goals", !content.goals().isEmpty());
        whole.put(
                "measures", measures.rows().isEmpty() ? "none" : measures.gaps().isEmpty() ? "whole" : "incomplete");
        whole.put("gaps", String.join("; ", measures.gaps()));
        return whole;
    }

    /** By code; none when the case has no call whose rules could be asked. */
    private Map<String, Verdict> verdicts(StepScope step, Content content) {
        List<String> codes = content.councils().stream().map(Council::code).toList();
        Map<String, Verdict> verdicts = new HashMap<>();
        terms.of(step.caseId())
                .map(agreed -> eligibility.of(
                        step,
                        agreed.ruleSet(),
                        agreed.centralityVersion(),
                        agreed.populationYear(),
                        LocalDate.now(clock),
                        codes))
                .ifPresent(found -> found.forEach(
                        verdict -> verdicts.put(verdict.municipality().code(), verdict)));
        return verdicts;
    }

    /** The other cases of the same call that are not ended, by the code of each municipality in them. */
    private Map<String, CaseId> others(CaseId caseId) {
        Map<String, CaseId> others = new HashMap<>();
        for (CaseFile other : cases.call(caseId).map(cases::ofCall).orElse(List.of())) {
            if (!other.id().equals(caseId) && !other.state().isEnded()) {
                for (Municipality municipality : other.municipalities()) {
                    others.putIfAbsent(municipality.code(), other.id());
                }
            }
        }
        return others;
    }

    private static String word(Council council) {
        if (council.isDecided()) {
            return council.reference() == null ? "unreferenced" : "decided";
        }
        return council.isAwaited() ? "awaited" : "none";
    }
}
