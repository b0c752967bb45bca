package no.bygdevekst.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.bygdevekst.casefile.Absences;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Department;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who holds a role in a case today. */
@Component
class Addressbook {
    private final Cases cases;
    private final Parties parties;
    private final Municipalities municipalities;
    private final Staff staff;
    private final Absences absences;
    private final MailSettings settings;
    private final Clock clock;

    Addressbook(
            Cases cases,
            Parties parties,
            Municipalities municipalities,
            Staff staff,
            Absences absences,
            MailSettings settings,
            Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.municipalities = municipalities;
        this.staff = staff;
        this.absences = absences;
        this.settings = settings;
        this.clock = clock;
    }

    /** An applicant without a contact is its lead municipality, written to as such. */
    Role.Holder holder(CaseId caseId, Role role) {
        Optional<Role.Holder> contact =
                parties.contact(caseId, role.name()).map(found -> new Role.Holder(found.name(), found.email()));
        if (contact.isPresent()) {
            return contact.get();
        }
        if (role.municipality().isPresent()) {
            return municipality(role.municipality().get());
        }
        return switch (role.name()) {
            case "caseworker" -> caseworker(caseId, false);
            case "deputy" -> caseworker(caseId, true);
            case "applicant" -> municipality(cases.get(caseId).lead().code());
            default -> group(role.name());
        };
    }

    /** The assigned caseworker, the deputy of one who is away (or who is asked for), else the whole group. */
    private Role.Holder caseworker(CaseId caseId, boolean deputy) {
        String assigned = cases.get(caseId).caseworker();
        if (assigned == null) {
            return group("caseworker");
        }
        Optional<String> standIn = absences.deputy(assigned, LocalDate.now(clock));
        return person(standIn.orElse(deputy ? null : assigned));
    }

    private Role.Holder municipality(String code) {
        return new Role.Holder(
                municipalities
                        .find(code)
                        .map(found -> found.name() + " kommune")
                        .orElse(code),
                municipalities.mailbox(code).orElse(null));
    }

    private Role.Holder person(@Nullable String userId) {
        return Optional.ofNullable(userId)
                .flatMap(staff::find)
                .filter(person -> !person.email().isBlank())
                .map(person -> new Role.Holder(person.name(), person.email()))
                .orElseGet(() -> group("caseworker"));
    }

    private static String called(String group) {
        return switch (group) {
            case "caseworker" -> "Saksbehandlere";
            case "manager" -> "Leder";
            case "secretariat" -> "Politisk sekretariat";
            case "departmentdirector" -> "Direktør for plan, næring og kulturminner";
            case "director" -> "Fylkesdirektør";
            case "countymayor" -> "Fylkesordfører";
            default -> Department.of(group).map(Department::label).orElse(group);
        };
    }

    private Role.Holder group(String name) {
        return new Role.Holder(called(name), settings.groups().get(name));
    }
}
