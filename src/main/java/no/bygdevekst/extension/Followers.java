package no.bygdevekst.extension;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Milestones.State;
import no.bygdevekst.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** The deadlines that go with another when it is moved. */
@Component
class Followers {
    /** The deadline of a call, which binds whoever it has written to and every applicant. */
    static final String APPLICATIONS = "applications";

    private static final Set<String> OF_APPLICANTS = Set.of("application", "dialogue");
    private static final Map<String, Set<String>> IN_THE_CASE = Map.of(
            APPLICATIONS,
            Set.of(Deadlines.INVITATION),
            "application",
            Set.of("dialogue"),
            "arenaRegistrations",
            Set.of("arenaRegistration"));

    private final Cases cases;
    private final Milestones milestones;

    Followers(Cases cases, Milestones milestones) {
        this.cases = cases;
        this.milestones = milestones;
    }

    /** Those that are open, in the case itself and in those of a call. */
    Stream<Milestone> of(Milestone leader) {
        Stream<Milestone> beside = milestones.of(leader.caseId()).stream()
                .filter(other ->
                        IN_THE_CASE.getOrDefault(leader.name(), Set.of()).contains(other.name()));
        Stream<Milestone> below = leader.name().equals(APPLICATIONS)
                ? cases.ofCall(leader.caseId()).stream()
                        .map(CaseFile::id)
                        .flatMap(applicant -> milestones.of(applicant).stream())
                        .filter(other -> OF_APPLICANTS.contains(other.name()))
                : Stream.empty();
        return Stream.concat(beside, below).filter(other -> other.state() == State.OPEN);
    }
}
