package no.bygdevekst.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Milestones.State;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Rulebook;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.workday.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets, moves and ends the deadlines of a case, and keeps their reminders and the due dates of tasks in step. */
@Component
public class Deadlines {
    /** In the case of a call, of a municipality that has been offered dialogue and has not answered. */
    public static final String INVITATION = "invitation";

    /** By when a delegated decision must be reported to reach the committee's next meeting. */
    public static final String DELEGATED_REPORT = "delegatedReport";

    /** Of a complaint, which is considered and decided though its case is over; whoever settles it ends them. */
    private static final Set<String> OUTLIVING_THE_CASE =
            Set.of("provisionalAnswer", "complaintDecision", "complaintAnswer");

    /** Of a political case that settles something, by what it settles. */
    private static final Set<String> OF_COMMITTEES = Set.of("politicalOrder", "committeeDecision");

    private static final int HEADING = 120;

    private final Milestones milestones;
    private final Reminders reminders;
    private final WorkingDays calendar;
    private final Processes processes;
    private final Tasks tasks;
    private final Clock clock;

    Deadlines(
            Milestones milestones,
            Reminders reminders,
            WorkingDays calendar,
            Processes processes,
            Tasks tasks,
            Clock clock) {
        this.milestones = milestones;
        this.reminders = reminders;
        this.calendar = calendar;
        this.processes = processes;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The date {@code deadlines.dmn} proposes for a milestone in a call of that year, if it proposes one. */
    public Optional<LocalDate> proposal(Rulebook rules, String name, int callYear) {
        return Rule.of(rules, calendar, name, callYear).proposal();
    }

    /** Sets a deadline of the step's case and begins to remind people of it. */
    public void set(StepScope step, String name, String occurrence, LocalDate due) {
        set(step, name, occurrence, due, "");
    }

    /** @param about what is due, where the name of the deadline does not say it; as much as a heading has room for */
    public void set(StepScope step, String name, String occurrence, LocalDate due, String about) {
        Rule rule = Rule.of(step, calendar, name, due.getYear());
        String label = about.isEmpty() ? rule.label() : "%s: %s".formatted(rule.label(), shortened(about));
        milestones.set(step.caseId(), name, occurrence, label, due, rule.owner(), step.actor());
        processes.start(
                DeadlineProcess.ID,
                step.caseId().value(),
                Map.of(DeadlineProcess.MILESTONE.name(), name, DeadlineProcess.OCCURRENCE.name(), occurrence));
    }

    /** These municipalities have answered a call, which reminds them no more. */
    public void answered(CaseId call, Collection<String> codes, String who) {
        codes.forEach(code -> drop(call, INVITATION, code, who));
    }

    /** The delegated decisions of the case are reported. */
    public void reported(CaseId caseId, String who) {
        for (Milestone milestone : milestones.of(caseId)) {
            if (milestone.name().equals(DELEGATED_REPORT)) {
                met(caseId, DELEGATED_REPORT, milestone.occurrence(), who);
            }
        }
    }

    /** What the committees were to decide is known another way: nobody need order a case about it, or wait for one. */
    public void decidedElsewhere(CaseId caseId, String purpose, String who) {
        for (Milestone milestone : milestones.of(caseId)) {
            boolean about = milestone.occurrence().equals(purpose)
                    || milestone.occurrence().startsWith(purpose + "/");
            if (about && OF_COMMITTEES.contains(milestone.name())) {
                drop(caseId, milestone.name(), milestone.occurrence(), who);
            }
        }
    }

    /** What was due has been done: nobody is reminded any more. Does nothing when the deadline has ended before. */
    public void met(CaseId caseId, String name, String occurrence, String who) {
        met(caseId, name, occurrence, LocalDate.now(clock), who);
    }

    /** The same, when it was done on a day before it is registered. */
    public void met(CaseId caseId, String name, String occurrence, LocalDate on, String who) {
        end(caseId, name, occurrence, State.MET, on, who);
    }

    /** What was due is not to be done after all. */
    public void drop(CaseId caseId, String name, String occurrence, String who) {
        end(caseId, name, occurrence, State.DROPPED, LocalDate.now(clock), who);
    }

    /** The case is over: nothing of it is due any more but what its complaints wait for. */
    public void dropAll(CaseId caseId, String who) {
        for (Milestone milestone : milestones.of(caseId)) {
            if (!OUTLIVING_THE_CASE.contains(milestone.name())) {
                drop(caseId, milestone.name(), milestone.occurrence(), who);
            }
        }
    }

    /** Moves an open deadline; reminders that were sent stay, those to come and the open tasks follow the new date. */
    public void move(Milestone milestone, LocalDate due, String who, String reason, @Nullable String consent) {
        reminders.cancel(milestone);
        milestones.move(milestone, due, who, reason, consent);
        tellProcess(milestone, true);
        tasks.followDeadlines(milestone.caseId());
    }

    private static String shortened(String about) {
        String line = about.lines().findFirst().orElse("");
        return line.length() <= HEADING ? line : line.substring(0, HEADING).strip() + " …";
    }

    private void end(CaseId caseId, String name, String occurrence, State how, LocalDate on, String who) {
        Optional<Milestone> open =
                milestones.find(caseId, name, occurrence).filter(found -> found.state() == State.OPEN);
        open.ifPresent(milestone -> {
            reminders.cancel(milestone);
            milestones.close(milestone, how, on, who);
            tellProcess(milestone, false);
        });
    }

    private void tellProcess(Milestone milestone, boolean moved) {
        int heard = processes.tell(
                DeadlineProcess.CHANGED,
                milestone.caseId(),
                Map.of(
                        DeadlineProcess.MILESTONE.name(),
                        milestone.name(),
                        DeadlineProcess.OCCURRENCE.name(),
                        milestone.occurrence()),
                Map.of(DeadlineProcess.DEADLINE_MOVED.name(), moved));
        if (heard != 1) {
            throw new IllegalStateException(
                    "%d processes watch over %s in %s".formatted(heard, milestone.label(), milestone.caseId()));
        }
    }
}
