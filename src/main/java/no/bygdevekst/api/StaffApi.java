package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.Staff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a form lets one choose among: those who can have a case. */
@RestController
@Tag(name = "Saksbehandlere")
class StaffApi {
    private final Access access;
    private final Staff staff;

    StaffApi(Access access, Staff staff) {
        this.access = access;
        this.staff = staff;
    }

    @GetMapping("/api/staff")
    @Operation(summary = "Saksbehandlere og ledere; bare for fylkeskommunens egne")
    List<Answers.Colleague> staff() {
        if (!access.viewer().insider()) {
            throw Refused.notFound("Denne lista er bare for fylkeskommunens egne.");
        }
        return staff.caseHandlers().stream()
                .map(person -> new Answers.Colleague(person.id(), person.name()))
                .toList();
    }
}
