package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.bygdevekst.municipality.Municipalities;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The municipalities of a county, for lists to choose from. */
@RestController
@Tag(name = "Kommuner")
class MunicipalitiesApi {
    private static final int NEWEST_REGISTER = 2024;

    private final Municipalities municipalities;

    MunicipalitiesApi(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping("/api/municipalities")
    @Operation(summary = "Kommunene i et fylke, etter nummer")
    List<Answers.Place> list(
            @Parameter(description = "Fylkesnummer", example = "50")
                    @RequestParam(defaultValue = "${bygdevekst.county}")
                    String county) {
        List<Answers.Place> found = municipalities.inCounty(county, NEWEST_REGISTER).stream()
                .map(Answers.Place::of)
                .toList();
        if (found.isEmpty()) {
            throw Refused.bad("Det finnes ikke noe fylke med nummer «%s».".formatted(county));
        }
        return found;
    }
}
