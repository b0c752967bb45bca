package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.MunicipalRecords;
import no.bygdevekst.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The municipalities of a county, for lists to choose from, and what one of them has to do with the schemes. */
@RestController
@Tag(name = "Kommuner")
class MunicipalitiesApi {
    private static final int NEWEST_REGISTER = 2024;

    private final Access access;
    private final Municipalities municipalities;
    private final MunicipalRecords records;
    private final Clock clock;

    MunicipalitiesApi(Access access, Municipalities municipalities, MunicipalRecords records, Clock clock) {
        this.access = access;
        this.municipalities = municipalities;
        this.records = records;
        this.clock = clock;
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

    @GetMapping("/api/municipalities/{code}")
    @Operation(
            summary = "En kommune: hva den deltar i, har deltatt i, er tilbudt og ikke fikk, på en dato",
            description =
                    "Det som ligger etter datoen, er ikke med. Tilbud og avslag er for de ansatte og kommunen selv.")
    Answers.History one(
            @Parameter(example = "5044") @PathVariable String code,
            @Parameter(description = "Uten: i dag", example = "2023-05-09")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate date) {
        return records.of(code, date == null ? LocalDate.now(clock) : date)
                .map(found -> Answers.History.of(found, access.opensRecordOf(code)))
                .orElseThrow(() -> Refused.notFound("Det finnes ingen kommune med nummer «%s».".formatted(code)));
    }
}
