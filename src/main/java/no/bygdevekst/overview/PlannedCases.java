package no.bygdevekst.overview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Leg;
import no.bygdevekst.casefile.PoliticalCases;
import org.springframework.stereotype.Component;

/** The political cases as the committees' calendar has them: those of each meeting, and those that no meeting fits. */
@Component
class PlannedCases {
    private final PoliticalCases political;
    private final Cases cases;

    PlannedCases(PoliticalCases political, Cases cases) {
        this.political = political;
        this.cases = cases;
    }

    /** A case in a meeting. */
    record Planned(PoliticalCase about, CaseFile file, Leg leg) {}

    /** @param committees those that it cannot come before, by name */
    record Waiting(PoliticalCase about, CaseFile file, String committees) {}

    /** By the meetings' ids, those without cases left out; with the same number of queries however many. */
    Map<Long, List<Planned>> of(Collection<Long> meetings) {
        Set<Long> shown = Set.copyOf(meetings);
        List<PoliticalCase> found = political.inMeetings(shown);
        Map<CaseId, CaseFile> files = files(found);
        return found.stream()
                .flatMap(about -> about.legs().stream()
                        .filter(leg -> leg.meeting() != null && shown.contains(leg.meeting()))
                        .map(leg -> new Planned(about, Objects.requireNonNull(files.get(about.id())), leg)))
                .filter(planned -> planned.file().state() != CaseState.WITHDRAWN
                        || planned.leg().state().isSettled())
                .collect(Collectors.groupingBy(
                        planned -> Objects.requireNonNull(planned.leg().meeting())));
    }

    /** @param names of the committees, by their codes */
    List<Waiting> withoutMeeting(Map<String, String> names) {
        List<PoliticalCase> found = political.withoutMeeting();
        Map<CaseId, CaseFile> files = files(found);
        return found.stream()
                .map(about -> new Waiting(
                        about,
                        Objects.requireNonNull(files.get(about.id())),
                        about.ahead().stream()
                                .filter(leg -> leg.meeting() == null)
                                .map(leg -> names.getOrDefault(leg.committee(), leg.committee()))
                                .distinct()
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private Map<CaseId, CaseFile> files(List<PoliticalCase> found) {
        return cases.find(found.stream().map(PoliticalCase::id).toList()).stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }
}
