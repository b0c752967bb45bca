package no.bygdevekst.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Content;
import no.bygdevekst.casefile.Documents.Direction;
import no.bygdevekst.casefile.Documents.Sheet;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Passages;
import no.bygdevekst.casefile.Passages.Section;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.LegState;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.document.Compositions.Composition;
import no.bygdevekst.figures.Figures;
import no.bygdevekst.figures.YearFigures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case document (<i>saksframlegg</i>) of a political case: what people have written in its passages, and the figures of
 * its year. What comes from figures is new in every version, and marked where it has changed since the one before, until
 * both directors have approved it.
 */
@Component
public class CaseDocuments {
    public static final String KIND = "caseDocument";
    /** What the ordinary report to a committee is in the case of the year's orientation, whose own document is another. */
    public static final String REPORT_KIND = "ordinaryReport";

    private final Cases cases;
    private final PoliticalCases political;
    private final Passages passages;
    private final Orientations orientations;
    private final Documents documents;
    private final Figures figures;
    private final Proposals proposals;
    private final Composer composer;
    private final Compositions compositions;
    private final Renderer renderer;
    private final Clock clock;

    CaseDocuments(
            Cases cases,
            PoliticalCases political,
            Passages passages,
            Orientations orientations,
            Documents documents,
            Figures figures,
            Proposals proposals,
            Composer composer,
            Compositions compositions,
            Renderer renderer,
            Clock clock) {
        this.cases = cases;
        this.political = political;
        this.passages = passages;
        this.orientations = orientations;
        this.documents = documents;
        this.figures = figures;
        this.proposals = proposals;
        this.composer = composer;
        this.compositions = compositions;
        this.renderer = renderer;
        this.clock = clock;
    }

    /**
     * Files the next version, as a Word file and a PDF, in the case and in the orientation that it is about; internal until
     * the papers are sent out. Files nothing when nothing has changed.
     */
    @Transactional
    public void generate(CaseId politicalCase, String who) {
        compositions.lock(politicalCase);
        PoliticalCase about = political.get(politicalCase);
        String composed = composer.compose(about, (section, part) -> proposal(politicalCase, section, part));
        Direction direction = direction(about);
        Optional<Composition> before = compositions.newest(politicalCase);
        if (before.filter(one -> one.isOf(composed, direction)).isPresent()) {
            return;
        }
        boolean marks = before.isPresent() && !composer.isApproved(politicalCase);
        String html = marks
                ? Changes.mark(composed, before.get().composed(), before.get().version())
                : Changes.clean(composed);
        CaseFile file = cases.get(politicalCase);
        Renderer.Rendering rendering = renderer.render(
                html,
                new Renderer.Meta(
                        file.title(),
                        Parties.COUNTY,
                        "%s · Saksframlegg · %s".formatted(Parties.COUNTY, politicalCase),
                        Instant.now(clock)));
        String name = "saksframlegg-" + politicalCase.value().replace('/', '-');
        List<Content> formats = rendering.files(name);
        int version = documents.file(politicalCase, sheet(KIND, about, file, direction), formats, who);
        compositions.keep(politicalCase, new Composition(version, composed, direction));
        String kind = isReport(about) ? REPORT_KIND : KIND;
        about.concerns().stream()
                .map(PoliticalCase.Concern::origin)
                .distinct()
                .filter(origin -> orientations.find(origin).isPresent())
                .forEach(origin -> documents.file(origin, sheet(kind, about, file, direction), formats, who));
    }

    /**
     * What may be written in a field, for whoever begins: what was written the year before, where somebody changed what was
     * proposed then; otherwise the county's standing text with the year's figures. Empty where the case shows no figures, and
     * until they are frozen.
     */
    public Optional<String> proposal(CaseId politicalCase, Section section, String part) {
        PoliticalCase about = political.get(politicalCase);
        return frozen(about).flatMap(year -> proposal(about, year, section, part));
    }

    /** Every field's proposal by what forms call the field; those without one are left out. */
    public Map<String, String> proposals(CaseId politicalCase) {
        PoliticalCase about = political.get(politicalCase);
        Map<String, String> proposed = new HashMap<>();
        frozen(about).ifPresent(year -> {
            for (Section section : Section.values()) {
                for (String part : Passages.parts(section)) {
                    proposal(about, year, section, part)
                            .ifPresent(text -> proposed.put(Passages.field(section, part), text));
                }
            }
        });
        return proposed;
    }

    private Optional<String> proposal(PoliticalCase about, YearFigures year, Section section, String part) {
        return lastYears(about, year, section, part).or(() -> proposals.text(isReport(about), section, part, year));
    }

    private Optional<String> lastYears(PoliticalCase about, YearFigures year, Section section, String part) {
        return figures.previous(year.year()).flatMap(before -> orientations.of(before.year()).stream()
                .flatMap(orientation -> political.about(orientation.caseId()).stream())
                .filter(former -> isReport(former) == isReport(about))
                .reduce((older, newer) -> newer)
                .flatMap(former -> passages.find(former.id(), section, part))
                .map(Passages.Passage::body)
                .filter(body -> !body.isBlank()
                        && proposals
                                .text(isReport(about), section, part, before)
                                .filter(body::equals)
                                .isEmpty()));
    }

    private Optional<YearFigures> frozen(PoliticalCase about) {
        return Optional.ofNullable(about.figuresYear()).flatMap(figures::of);
    }

    /** Whether it is the ordinary report: the joint orientation goes to Fylkesutvalget. */
    private static boolean isReport(PoliticalCase about) {
        return about.figuresYear() != null && !about.path().contains("fylkesutvalget");
    }

    private static Direction direction(PoliticalCase about) {
        return about.legs().stream().map(PoliticalCase.Leg::state).anyMatch(CaseDocuments::isSent)
                ? Direction.OUT
                : Direction.INTERNAL;
    }

    private static boolean isSent(LegState state) {
        return state == LegState.DISPATCHED || state == LegState.TREATED || state == LegState.POSTPONED;
    }

    private Sheet sheet(String kind, PoliticalCase about, CaseFile file, Direction direction) {
        return new Sheet(
                kind, file.title(), direction, Parties.COUNTY, composer.committees(about), LocalDate.now(clock));
    }
}
