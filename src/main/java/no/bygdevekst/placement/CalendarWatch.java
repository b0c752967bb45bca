package no.bygdevekst.placement;

import static no.bygdevekst.placement.PlacementProcess.CALENDAR_CHANGED;
import static no.bygdevekst.placement.PlacementProcess.MEETING_LOST;
import static no.bygdevekst.placement.PlacementProcess.UNDER_WAY;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.engine.NewestRules;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.SignedIn;
import no.bygdevekst.engine.StepScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of each change of the calendar, in the transaction that makes it. */
@Component
class CalendarWatch {
    private final PoliticalCases political;
    private final Cases cases;
    private final CasePlaces places;
    private final CaseDates dates;
    private final Processes processes;
    private final NewestRules rules;

    CalendarWatch(
            PoliticalCases political,
            Cases cases,
            CasePlaces places,
            CaseDates dates,
            Processes processes,
            NewestRules rules) {
        this.political = political;
        this.cases = cases;
        this.places = places;
        this.dates = dates;
        this.processes = processes;
        this.rules = rules;
    }

    /** What hangs on the meeting follows it, or goes to another; where nothing fits, the manager is asked. */
    @EventListener
    void follow(CommitteeMeetings.Changed changed) {
        political.inMeetings(List.of(changed.id())).stream()
                .filter(found -> found.ahead().stream().anyMatch(leg -> Objects.equals(leg.meeting(), changed.id())))
                .filter(found -> !cases.get(found.id()).state().isEnded())
                .forEach(this::follow);
    }

    /** Whoever waits for a meeting may have got one. */
    @EventListener
    void tryAgain(CommitteeMeetings.Added added) {
        political
                .before(added.committee())
                .forEach(found -> processes.tell(CALENDAR_CHANGED, found.id(), Map.of(), Map.of()));
    }

    /** Whoever had put the case on the agenda of a meeting that is cancelled begins again with another. */
    private void follow(PoliticalCase found) {
        boolean wasOnAgenda = places.lose(found);
        boolean placed = !wasOnAgenda && places.place(political.get(found.id()), rules);
        dates.follow(
                political.get(found.id()),
                rules,
                SignedIn.now().map(SignedIn::user).orElse(StepScope.SYSTEM));
        if (wasOnAgenda) {
            processes.tell(MEETING_LOST, found.id(), Map.of(), Map.of());
        } else if (!placed && !processes.isRunning(PlacementProcess.ID, found.id(), Map.of())) {
            processes.start(PlacementProcess.ID, found.id().value(), Map.of(UNDER_WAY.name(), true));
        }
    }
}
