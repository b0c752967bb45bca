package no.bygdevekst.extension;

import static no.bygdevekst.extension.ExtensionProcess.MILESTONE;
import static no.bygdevekst.extension.ExtensionProcess.OCCURRENCE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.DateSet;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Varsle om ny frist. */
@Component
class TellExtension implements Step {
    private final Milestones milestones;
    private final Followers followers;
    private final Cases cases;
    private final Outbox outbox;

    TellExtension(Milestones milestones, Followers followers, Cases cases, Outbox outbox) {
        this.followers = followers;
        this.cases = cases;
        this.milestones = milestones;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Milestone deadline = milestones.get(step.caseId(), step.get(MILESTONE), step.get(OCCURRENCE));
        List<DateSet> dates = milestones.dates(deadline);
        Map<String, Object> facts = Map.of(
                "linked",
                true,
                "label",
                deadline.label(),
                "before",
                dates.get(dates.size() - 2).due(),
                "now",
                dates.get(dates.size() - 1));
        for (Role role : concerned(deadline)) {
            outbox.tell(step.caseId(), role, "deadlineMoved", facts);
        }
        followers
                .of(deadline)
                .filter(follower -> follower.due().equals(deadline.due()))
                .filter(follower -> !follower.owner().equals("county"))
                .forEach(follower -> tell(follower, facts));
    }

    /** Whoever has only been invited has no access to the case. */
    private void tell(Milestone follower, Map<String, Object> facts) {
        Role holder = holder(follower);
        Map<String, Object> all = new HashMap<>(facts);
        all.put("linked", holder.municipality().isEmpty());
        outbox.tell(follower.caseId(), holder, "deadlineMoved", all);
    }

    /** Whoever has to deliver what goes with the deadline. */
    private static Role holder(Milestone follower) {
        return follower.owner().equals("invited") ? Role.municipality(follower.occurrence()) : Role.APPLICANT;
    }

    private List<Role> concerned(Milestone deadline) {
        return switch (deadline.owner()) {
            case "municipalities" ->
                Stream.concat(
                                cases.get(deadline.caseId()).codes().stream().map(Role::municipality),
                                Stream.of(Role.CASEWORKER))
                        .toList();
            case "applicant" -> List.of(Role.APPLICANT, Role.CASEWORKER);
            case "participant" -> List.of(new Role(Role.PARTICIPANT.name() + deadline.occurrence()), Role.CASEWORKER);
            case "department" -> List.of(new Role(deadline.department()), Role.CASEWORKER);
            default -> List.of(Role.CASEWORKER);
        };
    }
}
