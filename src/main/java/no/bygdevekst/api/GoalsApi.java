package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Goals;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a programme aims at and has reached, for whoever may see its case. */
@RestController
@Tag(name = "Saker")
class GoalsApi {
    private final Access access;
    private final Goals goals;

    GoalsApi(Access access, Goals goals) {
        this.access = access;
        this.goals = goals;
    }

    @GetMapping("/api/cases/{year}/{place}/goals")
    @Operation(summary = "Målene i en sak, med hver versjon og det som er nådd år for år")
    List<Answers.Aim> of(
            @Parameter(example = "2023") @PathVariable String year,
            @Parameter(example = "0001") @PathVariable String place) {
        return goals.series(number(year, place)).stream().map(Answers.Aim::of).toList();
    }

    @GetMapping("/api/cases/{year}/{place}/goals/rows")
    @Operation(summary = "Målene som gjelder nå, som rader i et skjema")
    List<Answers.AimRow> rows(@PathVariable String year, @PathVariable String place) {
        return goals.current(number(year, place)).stream()
                .map(Answers.AimRow::of)
                .toList();
    }

    private CaseId number(String year, String place) {
        return CasesApi.open(access, year, place).file().id();
    }
}
