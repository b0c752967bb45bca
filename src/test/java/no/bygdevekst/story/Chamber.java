package no.bygdevekst.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.committee.CalendarFile;
import no.bygdevekst.committee.CalendarImports;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.engine.Processes;

/** The county's committees, for stories that only need what they decide. */
public class Chamber {
    private final CalendarImports calendar;
    private final CommitteeMeetings meetings;
    private final Committees committees;
    private final PoliticalCases politicalCases;
    private final Cases cases;
    private final Processes processes;

    Chamber(
            CalendarImports calendar,
            CommitteeMeetings meetings,
            Committees committees,
            PoliticalCases politicalCases,
            Cases cases,
            Processes processes) {
        this.calendar = calendar;
        this.meetings = meetings;
        this.committees = committees;
        this.politicalCases = politicalCases;
        this.cases = cases;
        this.processes = processes;
    }

    /** Puts a meeting in the calendar, once. */
    public void meets(String committee, String day) {
        calendar.read(
                new CalendarFile(
                        "kalender.csv",
                        List.of(new CalendarFile.Sitting(
                                1, committee, LocalDate.parse(day), null, null, null, committee + day, false)),
                        List.of()),
                "sekretariat");
    }

    /** The last committee decides the one point of the case on a day on which it meets, and whoever waits is told. */
    public void decides(CaseId politicalCase, String day, Outcome outcome, String text) {
        PoliticalCase ordered = politicalCases.get(politicalCase);
        String committee = ordered.path().get(ordered.path().size() - 1);
        meets(committee, day);
        LocalDate on = LocalDate.parse(day);
        politicalCases.plan(
                politicalCase,
                ordered.path().size(),
                meetings.of(committee, on, on).get(0).id());
        politicalCases.treated(
                politicalCase,
                ordered.path().size(),
                new PoliticalCases.Treatment(
                        "73/23 (eksempel)",
                        null,
                        null,
                        List.of(new PoliticalCase.Treated(1, outcome, text, null, null, null))),
                "sekretariat");
        cases.changeState(politicalCase, CaseState.DECIDED, "sekretariat");
        ordered.concerns()
                .forEach(concern -> processes.tell(
                        "politicalcase.decided",
                        concern.origin(),
                        Map.of("purpose", concern.purpose()),
                        Map.of(
                                "decisionOutcome", outcome.name(),
                                "decidedOn", day,
                                "decisionReference", "73/23 (eksempel)",
                                "decisionBody", committees.get(committee).name(),
                                "politicalCase", politicalCase.value())));
    }
}
