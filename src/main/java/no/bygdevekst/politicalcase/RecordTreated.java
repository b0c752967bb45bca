package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.GOES_ON;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.ID;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.LEG;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.MINUTES;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.PROTOCOL;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.RECORD_TREATMENT;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.SENT_TO;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.TREATED;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.WITHDRAWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Direction;
import no.bygdevekst.casefile.Documents.Sheet;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Leg;
import no.bygdevekst.casefile.PoliticalCase.LegState;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.PoliticalCase.Treated;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før behandlingen i saken, point by point. What is postponed goes to the next meeting; what is sent over, to another committee or nowhere. */
@Component
class RecordTreated implements Step {
    private final PoliticalCases political;
    private final Records records;
    private final Documents documents;
    private final CommitteeMeetings meetings;
    private final Committees committees;
    private final Deadlines deadlines;
    private final Staff staff;
    private final Clock clock;

    RecordTreated(
            PoliticalCases political,
            Records records,
            Documents documents,
            CommitteeMeetings meetings,
            Committees committees,
            Deadlines deadlines,
            Staff staff,
            Clock clock) {
        this.political = political;
        this.records = records;
        this.documents = documents;
        this.meetings = meetings;
        this.committees = committees;
        this.deadlines = deadlines;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(RECORD_TREATMENT);
        PoliticalCase found = political.get(step.caseId());
        Leg leg = found.next().orElseThrow();
        CommitteeMeeting meeting = meetings.get(Objects.requireNonNull(leg.meeting()));
        LocalDate today = LocalDate.now(clock);
        Optional<List<Treated>> read =
                form.value(TREATED, rows -> TreatedRow.treated(rows, found.recommended(), staff, today));
        Optional<List<String>> sentTo = form.value(SENT_TO, committees::path);
        if (meeting.cancelled() || meeting.day().isAfter(today)) {
            form.fault("Møtet er ikke holdt ennå. I møtekalenderen står %s%s."
                    .formatted(meeting.title(), meeting.cancelled() ? ", som er avlyst" : ""));
        }
        if (form.value(SENT_TO).isPresent()
                && read.filter(points -> all(points, Outcome.SENT_OVER)).isEmpty()) {
            form.fault(SENT_TO, "kan bare fylles ut når saken er oversendt");
        }
        read.ifPresent(points -> form.show(TREATED, TreatedRow.shown(points)));
        form.accept();
        List<Treated> points = read.orElseThrow();
        political.treated(
                step.caseId(),
                leg.place(),
                new PoliticalCases.Treatment(
                        Objects.requireNonNull(leg.reference()),
                        form.value(WITHDRAWN).orElse(null),
                        form.value(PROTOCOL).orElse(null),
                        points),
                step.actor());
        records.decided(
                step.caseId(),
                new Records.Decision(
                        ID,
                        meeting.committeeName(),
                        meeting.day(),
                        Objects.requireNonNull(leg.reference()),
                        Outcome.together(points.stream().map(Treated::outcome).collect(Collectors.toSet()))
                                .map(Outcome::label)
                                .orElseThrow(),
                        null));
        form.value(MINUTES)
                .ifPresent(minutes -> documents.file(
                        step.caseId(),
                        new Sheet(
                                "committeeMinutes-" + leg.place(),
                                "Møteprotokoll, " + meeting.title(),
                                Direction.INTERNAL,
                                meeting.committeeName(),
                                Parties.COUNTY,
                                meeting.day()),
                        minutes.fileName(),
                        minutes.mediaType(),
                        minutes.content(),
                        step.actor()));
        deadlines.met(step.caseId(), "papers", step.get(LEG), step.actor());
        deadlines.met(step.caseId(), "treatment", step.get(LEG), meeting.day(), step.actor());
        goOn(step, found, leg, points, sentTo.orElse(List.of()));
    }

    private void goOn(StepScope step, PoliticalCase found, Leg leg, List<Treated> points, List<String> sentTo) {
        List<String> rest = found.ahead().stream().skip(1).map(Leg::committee).toList();
        if (all(points, Outcome.POSTPONED)) {
            political.stand(step.caseId(), leg.place(), LegState.POSTPONED);
            List<String> again = new ArrayList<>(List.of(leg.committee()));
            again.addAll(rest);
            political.lead(step.caseId(), again);
        } else if (all(points, Outcome.SENT_OVER)) {
            political.lead(step.caseId(), sentTo);
        } else if (points.stream().noneMatch(point -> point.outcome().isAdopted())) {
            political.lead(step.caseId(), List.of());
        }
        step.set(GOES_ON, political.get(step.caseId()).next().isPresent());
    }

    private static boolean all(List<Treated> points, Outcome outcome) {
        return points.stream().allMatch(point -> point.outcome() == outcome);
    }
}
