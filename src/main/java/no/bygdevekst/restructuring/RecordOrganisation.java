package no.bygdevekst.restructuring;

import static no.bygdevekst.restructuring.RestructuringProcess.BOARD;
import static no.bygdevekst.restructuring.RestructuringProcess.CLOSING;
import static no.bygdevekst.restructuring.RestructuringProcess.COMPANY;
import static no.bygdevekst.restructuring.RestructuringProcess.FIRST_YEAR;
import static no.bygdevekst.restructuring.RestructuringProcess.GOALS;
import static no.bygdevekst.restructuring.RestructuringProcess.MIDWAY_AHEAD;
import static no.bygdevekst.restructuring.RestructuringProcess.MIDWAY_BY;
import static no.bygdevekst.restructuring.RestructuringProcess.MIDWAY_DUE;
import static no.bygdevekst.restructuring.RestructuringProcess.OBSERVERS;
import static no.bygdevekst.restructuring.RestructuringProcess.PHASE_NOW;
import static no.bygdevekst.restructuring.RestructuringProcess.PHASE_SINCE;
import static no.bygdevekst.restructuring.RestructuringProcess.PROGRAMME_YEAR;
import static no.bygdevekst.restructuring.RestructuringProcess.REGISTER_ORGANISATION;
import static no.bygdevekst.restructuring.RestructuringProcess.STATUS_DECISION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.GoalRows;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.casefile.Programmes.Member;
import no.bygdevekst.casefile.Programmes.Observer;
import no.bygdevekst.casefile.Programmes.Phase;
import no.bygdevekst.casefile.Programmes.PhaseChange;
import no.bygdevekst.casefile.Programmes.Programme;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før organiseringen i saken. A programme that began before its case here goes on from where it stands. */
@Component
class RecordOrganisation implements Step {
    private static final int MIDWAY_YEAR = 3;

    private final Programmes programmes;
    private final Goals goals;
    private final Records records;
    private final Staff staff;
    private final Clock clock;

    RecordOrganisation(Programmes programmes, Goals goals, Records records, Staff staff, Clock clock) {
        this.programmes = programmes;
        this.goals = goals;
        this.records = records;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_ORGANISATION);
        Programme programme = programmes.get(step.caseId());
        List<Member> board = form.value(BOARD, BoardRow::members).orElse(List.of());
        List<Observer> observers = form.value(
                        OBSERVERS,
                        rows -> ObserverRow.observers(
                                rows, user -> staff.find(user).isPresent()))
                .orElse(List.of());
        List<Goals.Goal> first = form.value(GOALS, GoalRows::goals).orElse(List.of());
        checkPhase(form, programme);
        int year = firstYear(form, programme);
        Optional<LocalDate> midway = midway(form, programme);
        form.show(
                BOARD,
                board.stream()
                        .map(one -> "%s (%s)".formatted(one.name(), one.role()))
                        .collect(joined()));
        form.show(
                OBSERVERS,
                observers.stream()
                        .map(one -> "%s (%s)"
                                .formatted(one.name(), one.organisation().label()))
                        .collect(joined()));
        form.show(GOALS, GoalRows.shown(first));
        form.accept();

        programmes.organise(step.caseId(), form.get(COMPANY), board, observers, step.actor());
        Phase phase = form.value(PHASE_NOW).orElse(Phase.CLARIFICATION);
        programmes.enter(
                step.caseId(),
                new PhaseChange(phase, form.value(PHASE_SINCE).orElse(programme.from()), null, null, null),
                step.actor());
        if (!first.isEmpty()) {
            goals.revise(step.caseId(), first, beginning(step), step.actor());
        }
        step.set(CLOSING, phase.isLast());
        step.set(PROGRAMME_YEAR, Integer.toString(year));
        step.set(MIDWAY_AHEAD, midway.isPresent());
        midway.ifPresent(day -> step.set(MIDWAY_DUE, day.toString()));
    }

    /** The first goals are those of the programme as it was decided. */
    private Goals.Revision beginning(StepScope step) {
        Records.Decision status = records.decisions(step.caseId()).stream()
                .filter(decision -> decision.kind().equals(STATUS_DECISION))
                .findFirst()
                .orElseThrow();
        return new Goals.Revision(status.decidedOn(), status.body(), "De første målene for programmet.");
    }

    private static void checkPhase(Form form, Programme programme) {
        boolean later = form.value(PHASE_NOW)
                .filter(phase -> phase != Phase.CLARIFICATION)
                .isPresent();
        if (later && form.value(PHASE_SINCE).isEmpty()) {
            form.fault(PHASE_SINCE, "må fylles ut når programmet er kommet lenger enn avklaring");
        }
        form.happened(PHASE_SINCE, Beginning.with("programmet begynte", programme.from()));
    }

    private int firstYear(Form form, Programme programme) {
        int earliest = Math.max(LocalDate.now(clock).getYear(), programme.from().getYear());
        int year = form.value(FIRST_YEAR).orElse(earliest);
        if (year < earliest || year > programme.to().getYear()) {
            form.fault(
                    FIRST_YEAR,
                    "må være fra %d til %d".formatted(earliest, programme.to().getYear()));
        }
        return year;
    }

    /** By the end of the third year, if that is ahead; else only when somebody says by when. */
    private Optional<LocalDate> midway(Form form, Programme programme) {
        form.coming(MIDWAY_BY);
        form.value(MIDWAY_BY)
                .filter(day -> day.isAfter(programme.to()))
                .ifPresent(day -> form.fault(MIDWAY_BY, "kan ikke være etter at programmet er over"));
        LocalDate third = programme.from().plusYears(MIDWAY_YEAR).minusDays(1);
        return form.value(MIDWAY_BY).or(() -> Optional.of(third)
                .filter(day -> day.isAfter(LocalDate.now(clock)) && day.isBefore(programme.to())));
    }

    private static java.util.stream.Collector<CharSequence, ?, String> joined() {
        return Collectors.joining("; ");
    }
}
