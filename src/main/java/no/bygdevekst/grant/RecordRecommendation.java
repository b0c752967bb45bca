package no.bygdevekst.grant;

import static no.bygdevekst.grant.GrantProcess.AUTHORITY;
import static no.bygdevekst.grant.GrantProcess.BODY;
import static no.bygdevekst.grant.GrantProcess.COMMITTEE;
import static no.bygdevekst.grant.GrantProcess.LINES;
import static no.bygdevekst.grant.GrantProcess.POLITICAL_PURPOSE;
import static no.bygdevekst.grant.GrantProcess.POLITICAL_SUBJECT;
import static no.bygdevekst.grant.GrantProcess.PURPOSE;
import static no.bygdevekst.grant.GrantProcess.REASONS;
import static no.bygdevekst.grant.GrantProcess.RECOMMENDATION;
import static no.bygdevekst.grant.GrantProcess.RECOMMEND_GRANT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Commitments.Line;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Frames.Frame;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.committee.Committee;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.grant.GrantProcess.Recommendation;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** Før innstillingen i saken. Who decides follows from the whole sum. */
@Component
class RecordRecommendation implements Step {
    private static final int TITLE = 200;

    private final Cases cases;
    private final Calls calls;
    private final Frames frames;
    private final Commitments commitments;
    private final Records records;
    private final Committees committees;
    private final PoliticalCases politicalCases;
    private final Clock clock;

    RecordRecommendation(
            Cases cases,
            Calls calls,
            Frames frames,
            Commitments commitments,
            Records records,
            Committees committees,
            PoliticalCases politicalCases,
            Clock clock) {
        this.cases = cases;
        this.calls = calls;
        this.frames = frames;
        this.commitments = commitments;
        this.records = records;
        this.committees = committees;
        this.politicalCases = politicalCases;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(RECOMMEND_GRANT);
        LocalDate today = LocalDate.now(clock);
        Optional<List<Line>> read = form.value(LINES, rows -> GrantRow.lines(rows, this::frame, today));
        List<Line> lines = read.orElse(List.of());
        form.value(RECOMMENDATION).ifPresent(recommended -> {
            if (recommended == Recommendation.GRANT
                    && lines.isEmpty()
                    && (read.isPresent() || form.value(LINES).isEmpty())) {
                form.fault(LINES, "må ha et beløp fra minst én ramme når søknaden skal innvilges");
            }
            if (recommended == Recommendation.REJECT && !lines.isEmpty()) {
                form.fault(LINES, "skal ikke ha beløp når søknaden skal avslås");
            }
        });
        long kroner = lines.stream().mapToLong(Line::kroner).sum();
        checkCeiling(step, form, kroner);
        form.show(LINES, shown(lines));
        form.accept();
        String purpose = step.get(PURPOSE);
        commitments.propose(step.caseId(), purpose, lines);
        records.write(step.caseId(), "recommendation", purpose, step.actor(), form.get(REASONS));
        askWhoDecides(step, kroner);
    }

    /** Nobody gets more than the call that the case came from says. */
    private void checkCeiling(StepScope step, Form form, long kroner) {
        cases.call(step.caseId())
                .map(call -> calls.get(call.value()).agreed().ceiling())
                .filter(ceiling -> kroner > ceiling)
                .ifPresent(ceiling -> form.fault(
                        LINES,
                        "kan ikke være mer enn utlysningens tak til sammen, %s kroner"
                                .formatted(Bokmaal.number(ceiling))));
    }

    private void askWhoDecides(StepScope step, long kroner) {
        String scheme =
                Objects.requireNonNull(cases.get(step.caseId()).scheme()).word();
        Map<String, Object> row = step.decide("authority", Map.of("scheme", scheme, "kroner", kroner)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("authority.dmn sier ikke hvem som avgjør " + scheme));
        step.set(AUTHORITY, String.valueOf(row.get("authority")));
        step.set(BODY, String.valueOf(row.get("body")));
        committees.find(step.get(BODY)).ifPresent(committee -> prepare(step, committee));
    }

    private void prepare(StepScope step, Committee committee) {
        String purpose = step.get(PURPOSE);
        step.set(COMMITTEE, committee.code());
        step.set(
                POLITICAL_PURPOSE,
                Stream.iterate(1, n -> n + 1)
                        .map(n -> n == 1 ? purpose : "%s %d".formatted(purpose, n))
                        .filter(free -> politicalCases
                                .about(step.caseId(), free)
                                .filter(found -> !found.decided().isEmpty())
                                .isEmpty())
                        .findFirst()
                        .orElseThrow());
        String subject = "%s: %s".formatted(purpose, cases.get(step.caseId()).title());
        step.set(POLITICAL_SUBJECT, subject.substring(0, Math.min(TITLE, subject.length())));
    }

    private Optional<Frame> frame(String id) {
        return id.matches("\\d{1,18}") ? frames.find(Long.parseLong(id)) : Optional.empty();
    }

    private String shown(List<Line> lines) {
        return lines.stream()
                .map(line -> "%s kroner fra %s, bortfaller %s"
                        .formatted(
                                Bokmaal.number(line.kroner()),
                                frames.get(line.frame()).title(),
                                Bokmaal.day(line.lapsesOn())))
                .collect(Collectors.joining("; "));
    }
}
