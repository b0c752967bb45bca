package no.bygdevekst.followup;

import static no.bygdevekst.followup.FollowupProcess.CONCERNS;
import static no.bygdevekst.followup.FollowupProcess.DECIDED_BEFORE;
import static no.bygdevekst.followup.FollowupProcess.FOLLOW_UP;
import static no.bygdevekst.followup.FollowupProcess.KIND;
import static no.bygdevekst.followup.FollowupProcess.MILESTONE;
import static no.bygdevekst.followup.FollowupProcess.OCCURRENCE;
import static no.bygdevekst.followup.FollowupProcess.PATH;
import static no.bygdevekst.followup.FollowupProcess.POINT;
import static no.bygdevekst.followup.FollowupProcess.PROLONGED_TO;
import static no.bygdevekst.followup.FollowupProcess.REPORT;
import static no.bygdevekst.followup.FollowupProcess.REPORT_FOLLOW_UP;
import static no.bygdevekst.followup.FollowupProcess.RESULT;
import static no.bygdevekst.followup.FollowupProcess.SETTLED;
import static no.bygdevekst.followup.FollowupProcess.TITLE;
import static no.bygdevekst.followup.FollowupProcess.WANTED;
import static no.bygdevekst.followup.FollowupProcess.YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.FollowUps;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.OrientationOrders;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Concern;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.followup.FollowupProcess.Result;
import org.springframework.stereotype.Component;

/** Før oppfølgingen i saken, and order what it leads to. */
@Component
class RecordFollowedUp implements Step {
    private final FollowUps followUps;
    private final PoliticalCases politicalCases;
    private final OrientationOrders orientations;
    private final Committees committees;
    private final CommitteeMeetings meetings;
    private final Cases cases;
    private final Records records;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Clock clock;

    RecordFollowedUp(
            FollowUps followUps,
            PoliticalCases politicalCases,
            OrientationOrders orientations,
            Committees committees,
            CommitteeMeetings meetings,
            Cases cases,
            Records records,
            Milestones milestones,
            Deadlines deadlines,
            Clock clock) {
        this.followUps = followUps;
        this.politicalCases = politicalCases;
        this.orientations = orientations;
        this.committees = committees;
        this.meetings = meetings;
        this.cases = cases;
        this.records = records;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REPORT_FOLLOW_UP);
        Optional<Result> result = form.value(RESULT);
        Optional<List<String>> path = form.value(PATH, committees::path);
        Optional<List<Concern>> concerns =
                form.value(CONCERNS, rows -> ConcernRow.concerns(rows, cases, politicalCases));
        result.ifPresent(meant -> check(step, form, meant));
        concerns.ifPresent(read -> form.show(CONCERNS, ConcernRow.shown(read)));
        form.accept();
        LocalDate today = LocalDate.now(clock);
        step.set(SETTLED, form.get(RESULT) != Result.PROLONG);
        switch (form.get(RESULT)) {
            case PROLONG -> {
                step.set(PROLONGED_TO, form.get(WANTED).toString());
                records.write(
                        step.caseId(),
                        "prolongationAsked",
                        "Punkt %s: mer tid til %s".formatted(step.get(POINT), Bokmaal.day(form.get(WANTED))),
                        step.actor(),
                        form.get(REPORT));
            }
            case CASE ->
                settle(
                        step,
                        form,
                        today,
                        politicalCases.order(
                                new PoliticalCases.Order(
                                        form.get(TITLE),
                                        form.get(KIND),
                                        path.orElseThrow(),
                                        form.value(DECIDED_BEFORE).orElse(null),
                                        decision(step),
                                        null,
                                        concerns.orElse(List.of()),
                                        List.of()),
                                step.actor()));
            case ORIENTATION -> {
                orientations.order(form.get(YEAR), decision(step));
                settle(step, form, today, null);
            }
            case DONE -> settle(step, form, today, null);
        }
    }

    private void check(StepScope step, Form form, Result meant) {
        switch (meant) {
            case PROLONG -> {
                need(form, WANTED, "når det trengs mer tid");
                LocalDate due = milestones
                        .get(step.caseId(), step.get(MILESTONE), step.get(OCCURRENCE))
                        .due();
                form.coming(WANTED);
                form.value(WANTED)
                        .filter(wanted -> !wanted.isAfter(due))
                        .ifPresent(
                                wanted -> form.fault(WANTED, "må være senere enn fristen er nå, " + Bokmaal.day(due)));
            }
            case CASE -> {
                for (Field<?> field : List.of(TITLE, KIND, PATH)) {
                    need(form, field, "når det bestilles en ny politisk sak");
                }
                form.coming(DECIDED_BEFORE);
            }
            case ORIENTATION -> {
                need(form, YEAR, "når det bestilles en felles orienteringssak");
                form.value(YEAR)
                        .filter(year -> year < LocalDate.now(clock).getYear())
                        .ifPresent(year -> form.fault(YEAR, "kan ikke være et år som er over"));
            }
            case DONE -> {
                // the report says it all
            }
        }
    }

    private static void need(Form form, Field<?> field, String when) {
        if (form.value(field).isEmpty()) {
            form.fault(field, "må fylles ut " + when);
        }
    }

    private void settle(StepScope step, Form form, LocalDate today, @org.jspecify.annotations.Nullable CaseId ordered) {
        followUps.settle(Long.parseLong(step.get(FOLLOW_UP)), form.get(REPORT), today, ordered, step.actor());
        deadlines.met(step.caseId(), step.get(MILESTONE), step.get(OCCURRENCE), step.actor());
    }

    /** {@code Fylkesutvalget 20. juni 2023, sak 61/23, punkt 2}. */
    private String decision(StepScope step) {
        List<PoliticalCase.Leg> legs = politicalCases.get(step.caseId()).legs();
        PoliticalCase.Leg last = legs.get(legs.size() - 1);
        return "%s, sak %s, punkt %s"
                .formatted(
                        Optional.ofNullable(last.meeting())
                                .map(meeting -> meetings.get(meeting).title())
                                .orElseGet(
                                        () -> committees.get(last.committee()).name()),
                        last.reference(),
                        step.get(POINT));
    }
}
