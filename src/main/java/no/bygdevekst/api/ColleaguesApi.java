package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.engine.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a form lets one choose among: the others who can have a case. */
@RestController
@Tag(name = "Kollegaer")
class ColleaguesApi {
    private final Access access;
    private final Staff staff;

    ColleaguesApi(Access access, Staff staff) {
        this.access = access;
        this.staff = staff;
    }

    @GetMapping("/api/colleagues")
    @Operation(summary = "Andre saksbehandlere og ledere; bare for fylkeskommunens egne")
    List<Answers.Colleague> others() {
        if (!access.viewer().insider()) {
            throw Refused.notFound("Denne lista er bare for fylkeskommunens egne.");
        }
        String me = SignedIn.now().map(SignedIn::user).orElse("");
        return staff.caseHandlers().stream()
                .filter(person -> !person.id().equals(me))
                .map(person -> new Answers.Colleague(person.id(), person.name()))
                .toList();
    }
}
