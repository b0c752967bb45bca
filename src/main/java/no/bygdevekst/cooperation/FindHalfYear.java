package no.bygdevekst.cooperation;

import static no.bygdevekst.cooperation.CooperationProcess.HALF_YEAR;
import static no.bygdevekst.cooperation.CooperationProcess.HALF_YEAR_LEFT;
import static no.bygdevekst.cooperation.CooperationProcess.HALF_YEAR_NAME;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Finn neste halvår: the one after the last that was asked for, if its status is due before the agreement runs out. What
 * comes after that is told in the final report. */
@Component
class FindHalfYear implements Step {
    private final Records records;
    private final Milestones milestones;
    private final Clock clock;

    FindHalfYear(Records records, Milestones milestones, Clock clock) {
        this.records = records;
        this.milestones = milestones;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        LocalDate end = records.lockAgreement(step.caseId()).to();
        HalfYear next = next(step.caseId());
        boolean left = !next.due().isAfter(end);
        step.set(HALF_YEAR_LEFT, left);
        if (left) {
            step.set(HALF_YEAR, next.occurrence());
            step.set(HALF_YEAR_NAME, next.label());
        }
    }

    private HalfYear next(CaseId caseId) {
        return milestones.of(caseId).stream()
                .filter(milestone -> milestone.name().equals(HalfYear.MILESTONE))
                .map(milestone -> HalfYear.parse(milestone.occurrence()))
                .max(Comparator.comparing(HalfYear::due))
                .map(HalfYear::next)
                .orElseGet(() -> HalfYear.of(first(caseId)));
    }

    /** Nobody reports a half-year that was over before the kick-off. */
    private LocalDate first(CaseId caseId) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = records.agreement(caseId).orElseThrow().from();
        return from.isAfter(today) ? from : today;
    }
}
