package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.Orientations.Orientation;
import no.bygdevekst.casefile.Orientations.StatusReport;
import no.bygdevekst.figures.Figures;
import no.bygdevekst.figures.StatusDraft;
import no.bygdevekst.figures.YearFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The yearly joint orientations: who has said how their cases stand, and the figures as they were frozen. For those who work here. */
@RestController
@Tag(name = "Felles orientering")
class OrientationsApi {
    private final Access access;
    private final Orientations orientations;
    private final Figures figures;
    private final Cases cases;

    OrientationsApi(Access access, Orientations orientations, Figures figures, Cases cases) {
        this.access = access;
        this.orientations = orientations;
        this.figures = figures;
        this.cases = cases;
    }

    @GetMapping("/api/orientations/{year}")
    @Operation(summary = "Årets felles orientering: svarene om status, og hovedtallene ved siden av fjorårets")
    OrientationAnswers.Year of(@Parameter(example = "2023") @PathVariable int year) {
        Orientation found = Optional.of(year)
                .filter(asked -> access.viewer().insider())
                .flatMap(orientations::of)
                .orElseThrow(() -> missing(year));
        Map<CaseId, StatusReport> reports = orientations.reports(year);
        Map<CaseId, String> titles =
                cases.find(reports.keySet()).stream().collect(Collectors.toMap(CaseFile::id, CaseFile::title));
        Optional<YearFigures> frozen = figures.of(year);
        return new OrientationAnswers.Year(
                year,
                found.caseId().value(),
                found.cutOff(),
                found.orderedBy(),
                frozen.isPresent(),
                reports.values().stream()
                        .sorted(Comparator.comparing(report -> report.caseId().value()))
                        .map(report -> new OrientationAnswers.Status(
                                report.caseId().value(),
                                titles.getOrDefault(report.caseId(), ""),
                                report.answeredBy(),
                                report.answeredOn(),
                                report.words().unchanged()))
                        .toList(),
                frozen.map(now -> now.headlines(figures.previous(year).orElse(null)))
                        .orElse(List.of()));
    }

    @GetMapping("/api/orientations/{year}/figures")
    @Operation(
            summary = "Tallene for et år, slik de ble frosset",
            description = "Det hele er ett objekt, med fylket, utlysningene, sakene, pengene, samlingene og summene.")
    Object figures(@Parameter(example = "2023") @PathVariable int year) {
        return Optional.of(year)
                .filter(asked -> access.viewer().insider())
                .<Object>flatMap(figures::of)
                .orElseThrow(() -> missing(year));
    }

    @GetMapping("/api/cases/{year}/{place}/status")
    @Operation(summary = "Det saksmappa viser av hvordan saken står, til skjemaet for status")
    StatusDraft draft(
            @Parameter(example = "2022") @PathVariable String year,
            @Parameter(example = "0001") @PathVariable String place) {
        View view = CasesApi.open(access, year, place);
        if (!view.whole() || view.file().scheme() == null) {
            throw Refused.notFound("Sak %s har ingen status som du kan se."
                    .formatted(view.file().id()));
        }
        return StatusDraft.of(figures.now(view.file()));
    }

    private static Refused missing(int year) {
        return Refused.notFound("Det finnes ingen tall for %d som du kan se.".formatted(year));
    }
}
