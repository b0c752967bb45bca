package no.bygdevekst.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bygdevekst.engine.Rights;
import no.bygdevekst.engine.TaskLists;
import no.bygdevekst.engine.Users;
import no.bygdevekst.municipality.Municipalities;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the groups, what they may do in the engine, and the administrator, at each start and before anything else. */
@Component
class Grants {
    private static final int NEWEST_REGISTER = 2024;
    private static final List<String> FOR_CASEWORKERS = List.of(
            "call",
            "pilot",
            "restructuring",
            "arena",
            "orientation",
            "meeting",
            "request",
            "complaint",
            "goals",
            "proposal",
            "frame",
            "delegation",
            "interpellation",
            "withdrawal",
            "amendment",
            "absence");
    private static final Map<Group, List<String>> STARTS = Map.of(
            Group.CASEWORKER,
            Stream.concat(FOR_CASEWORKERS.stream(), Stream.of("payout")).toList(),
            Group.MANAGER,
            Stream.concat(FOR_CASEWORKERS.stream(), Stream.of("extension", "waiver"))
                    .toList(),
            Group.SECRETARIAT,
            List.of("calendar", "sitting", "interpellation"));

    private final Users users;
    private final Rights rights;
    private final TaskLists lists;
    private final Municipalities municipalities;
    private final Administrator administrator;
    private final String county;

    Grants(
            Users users,
            Rights rights,
            TaskLists lists,
            Municipalities municipalities,
            Administrator administrator,
            @Value("${bygdevekst.county}") String county) {
        this.users = users;
        this.rights = rights;
        this.lists = lists;
        this.municipalities = municipalities;
        this.administrator = administrator;
        this.county = county;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void make() {
        for (Group group : Group.values()) {
            make(group.id(), group.label());
        }
        municipalities
                .inCounty(county, NEWEST_REGISTER)
                .forEach(found -> make(Group.MUNICIPALITY + found.code(), found.name() + " kommune"));
        Group.insiders().forEach(group -> {
            rights.follow(group.id());
            rights.open(group.id(), "cockpit");
        });
        rights.lead(Group.MANAGER.id());
        STARTS.forEach((group, processes) -> processes.forEach(process -> rights.start(group.id(), process)));
        rights.administer(Group.ADMINISTRATOR.id());
        lists.make(Group.MANAGER.id());
        if (administrator.isGiven()) {
            users.enrol(
                    administrator.user(),
                    "Administrator",
                    "",
                    administrator.email(),
                    administrator.password(),
                    List.of(Group.ADMINISTRATOR.id()));
        }
    }

    private void make(String id, String label) {
        users.group(id, label);
        rights.open(id, "tasklist");
    }
}
