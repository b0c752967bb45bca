package no.bygdevekst.casestatus;

import static no.bygdevekst.casestatus.CasestatusProcess.DEADLINE;
import static no.bygdevekst.casestatus.CasestatusProcess.DELAYS;
import static no.bygdevekst.casestatus.CasestatusProcess.LEARNING;
import static no.bygdevekst.casestatus.CasestatusProcess.MEASURES;
import static no.bygdevekst.casestatus.CasestatusProcess.MILESTONES;
import static no.bygdevekst.casestatus.CasestatusProcess.MONEY;
import static no.bygdevekst.casestatus.CasestatusProcess.OCCURRENCE;
import static no.bygdevekst.casestatus.CasestatusProcess.ORIENTATION_YEAR;
import static no.bygdevekst.casestatus.CasestatusProcess.REPORT_CASE_STATUS;
import static no.bygdevekst.casestatus.CasestatusProcess.UNCHANGED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import no.bygdevekst.casefile.FrozenFigures;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før status i saken. */
@Component
class RecordCaseStatus implements Step {
    private final Orientations orientations;
    private final FrozenFigures frozen;
    private final Deadlines deadlines;
    private final Clock clock;

    RecordCaseStatus(Orientations orientations, FrozenFigures frozen, Deadlines deadlines, Clock clock) {
        this.orientations = orientations;
        this.frozen = frozen;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        int year = Integer.parseInt(step.get(ORIENTATION_YEAR));
        if (frozen.find(year).isPresent()) {
            throw new Refusal("Tallene for %d er frosset. Saken er meldt slik saksmappa viste.".formatted(year));
        }
        Form form = step.form(REPORT_CASE_STATUS);
        boolean said = Stream.of(MILESTONES, DELAYS, MONEY, MEASURES, LEARNING)
                .anyMatch(field -> form.value(field).isPresent());
        if (!said && !form.ticked(UNCHANGED)) {
            form.fault("Skriv hvordan saken står, eller kryss av for ingen endring siden sist.");
        }
        if (form.ticked(UNCHANGED) && form.value(LEARNING).isPresent()) {
            form.fault(UNCHANGED, "kan ikke krysses av når det er skrevet noe om læring");
        }
        form.accept();
        orientations.answer(
                year,
                step.caseId(),
                new Orientations.Words(
                        form.ticked(UNCHANGED),
                        form.value(MILESTONES).orElse(null),
                        form.value(DELAYS).orElse(null),
                        form.value(MONEY).orElse(null),
                        form.value(MEASURES).orElse(null),
                        form.value(LEARNING).orElse(null)),
                LocalDate.now(clock),
                step.actor());
        deadlines.met(step.caseId(), DEADLINE, step.get(OCCURRENCE), step.actor());
    }
}
