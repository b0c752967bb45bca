package no.bygdevekst.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.Orientations.StatusReport;
import no.bygdevekst.figures.Figures;
import no.bygdevekst.figures.YearFigures;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a yearly joint orientation shows: who has said how their cases stand, and the figures when they are frozen. */
@Component
class OrientationPart {
    private final Orientations orientations;
    private final Figures figures;
    private final Cases cases;

    OrientationPart(Orientations orientations, Figures figures, Cases cases) {
        this.orientations = orientations;
        this.figures = figures;
        this.cases = cases;
    }

    record Answer(CaseFile file, StatusReport report) {}

    /** @param before empty: there is no year before */
    record Headline(String label, String now, String before) {
        static Headline of(YearFigures.Change change) {
            return new Headline(
                    change.label(),
                    Bokmaal.number(change.now()),
                    change.before() == null ? "" : Bokmaal.number(change.before()));
        }
    }

    void fill(View view, Model model) {
        if (!view.whole() || !view.file().kind().equals(Orientations.KIND)) {
            return;
        }
        orientations.find(view.file().id()).ifPresent(found -> {
            model.addAttribute("orientation", found);
            model.addAttribute("statuses", answers(orientations.reports(found.year())));
            figures.of(found.year()).ifPresent(frozen -> {
                model.addAttribute("figures", frozen);
                model.addAttribute(
                        "headlines",
                        frozen.headlines(figures.previous(found.year()).orElse(null)).stream()
                                .map(Headline::of)
                                .toList());
            });
        });
    }

    private List<Answer> answers(Map<CaseId, StatusReport> reports) {
        Map<CaseId, CaseFile> files =
                cases.find(reports.keySet()).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        return files.values().stream()
                .sorted(Comparator.comparing(file -> file.id().value()))
                .flatMap(file ->
                        Optional.ofNullable(reports.get(file.id())).map(report -> new Answer(file, report)).stream())
                .toList();
    }
}
