package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Arenas;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whom the form that registers a gathering begins with. For those who work here. */
@RestController
@Tag(name = "Saker")
class ArenasApi {
    private final Access access;
    private final Arenas arenas;

    ArenasApi(Access access, Arenas arenas) {
        this.access = access;
        this.arenas = arenas;
    }

    @GetMapping("/api/cases/{year}/{place}/arena/attendance")
    @Operation(summary = "Kommunene som er invitert til en samling, og hvor mange som er påmeldt. For de ansatte")
    List<Answers.AttendanceRow> attendance(
            @Parameter(example = "2023") @PathVariable String year,
            @Parameter(example = "0001") @PathVariable String place) {
        View view = CasesApi.open(access, year, place);
        Arena arena = arenas.find(view.file().id())
                .filter(found -> view.whole())
                .orElseThrow(() -> Refused.notFound("Sak %s er ingen samling som du har tilgang til."
                        .formatted(view.file().id())));
        return arena.invitations().stream().map(Answers.AttendanceRow::of).toList();
    }
}
