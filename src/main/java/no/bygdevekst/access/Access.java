package no.bygdevekst.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Viewer;
import no.bygdevekst.engine.SignedIn;
import no.bygdevekst.engine.Users;
import org.springframework.stereotype.Component;

/** What the signed-in person may see. Nobody signed in sees nothing. */
@Component
public class Access {
    private final Cases cases;
    private final Milestones milestones;
    private final Users users;

    Access(Cases cases, Milestones milestones, Users users) {
        this.cases = cases;
        this.milestones = milestones;
        this.users = users;
    }

    public Viewer viewer() {
        return viewer(SignedIn.now().map(SignedIn::groups).orElse(List.of()));
    }

    /** What somebody may see who need not be signed in, by the groups the person is in now; who is in none sees nothing. */
    public Viewer viewer(String user) {
        return viewer(users.groups(user));
    }

    private static Viewer viewer(List<String> groups) {
        return new Viewer(
                Group.insiders().anyMatch(group -> groups.contains(group.id())),
                groups.stream()
                        .filter(group -> group.startsWith(Group.MUNICIPALITY))
                        .map(group -> group.substring(Group.MUNICIPALITY.length()))
                        .collect(Collectors.toUnmodifiableSet()),
                Group.departments().map(Group::id).filter(groups::contains).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the signed-in person leads: extends deadlines, waives drafts, gives tasks to others. */
    public boolean leads() {
        return isIn(Group.MANAGER);
    }

    /** Whether the signed-in person may give tasks to others and have tried again what has stopped. */
    public boolean unblocks() {
        return leads() || isIn(Group.ADMINISTRATOR);
    }

    private static boolean isIn(Group group) {
        return SignedIn.now()
                .filter(person -> person.groups().contains(group.id()))
                .isPresent();
    }

    /** The case as the signed-in person may see it; empty when it does not exist, or not for that person. */
    public Optional<View> open(CaseId caseId) {
        Viewer viewer = viewer();
        return cases.find(caseId).flatMap(file -> view(file, viewer));
    }

    /** Whether the signed-in person may read what a municipality has been offered and refused, and in which cases. */
    public boolean opensRecordOf(String municipality) {
        Viewer viewer = viewer();
        return viewer.insider() || viewer.municipalities().contains(municipality);
    }

    private Optional<View> view(CaseFile file, Viewer viewer) {
        if (viewer.insider()) {
            return Optional.of(new View(file, viewer, Set.of()));
        }
        Set<String> roles = milestones.of(file.id()).stream()
                .filter(viewer::isAsked)
                .map(Milestones.Milestone::department)
                .collect(Collectors.toSet());
        if (file.municipalities().stream()
                .anyMatch(found -> viewer.municipalities().contains(found.code()))) {
            roles.add(View.APPLICANT);
        }
        return Optional.of(roles).filter(Predicate.not(Set::isEmpty)).map(found -> new View(file, viewer, found));
    }
}
