package no.bygdevekst.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Passages;
import no.bygdevekst.casefile.Passages.Section;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.document.Block.Table;
import no.bygdevekst.figures.Figures;
import no.bygdevekst.figures.YearFigures;
import no.bygdevekst.picture.Picture;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Puts a case document together under the county's headings, in its order. A heading that nobody has written under, and no
 * figures stand under, is left out. Every figure has a key, which {@link Changes} takes away.
 */
@Component
class Composer {
    /** Who signs the recommendation, by the approval that is the signature. */
    private static final Map<String, String> SIGN = Map.of(
            "directorApproval", "fylkesdirektør", "departmentApproval", "direktør for plan, næring og kulturminner");

    private static final String ARENA = "arena";
    private static final Map<String, String> PARTS = Map.of(
            Scheme.PILOT.word(),
            "Bygdevekstpilotene",
            Scheme.ILAG.word(),
            "I lag",
            Scheme.RESTRUCTURING.word(),
            "Regional omstilling",
            ARENA,
            "Læringsarena og samlinger");

    private final Cases cases;
    private final Passages passages;
    private final PoliticalWork work;
    private final Committees committees;
    private final CommitteeMeetings meetings;
    private final Staff staff;
    private final Figures figures;
    private final YearPictures pictures;
    private final Templates templates;

    Composer(
            Cases cases,
            Passages passages,
            PoliticalWork work,
            Committees committees,
            CommitteeMeetings meetings,
            Staff staff,
            Figures figures,
            YearPictures pictures,
            Templates templates) {
        this.cases = cases;
        this.passages = passages;
        this.work = work;
        this.committees = committees;
        this.meetings = meetings;
        this.staff = staff;
        this.figures = figures;
        this.pictures = pictures;
        this.templates = templates;
    }

    record Leg(String committee, String day, String reference) {}

    record Signature(String name, String title, String when) {}

    record Chapter(String heading, List<Block> blocks) {}

    /** @param proposal what to show where nobody has written anything */
    String compose(PoliticalCase about, BiFunction<Section, String, Optional<String>> proposal) {
        CaseId id = about.id();
        boolean draft = !isApproved(id);
        Optional<YearFigures> year = Optional.ofNullable(about.figuresYear()).flatMap(figures::of);
        var numbering = new Numbering();
        List<Chapter> chapters = Stream.of(Section.values())
                .map(section -> new Chapter(
                        section.label(), blocks(about, section, year.orElse(null), draft, proposal, numbering)))
                .filter(chapter -> !chapter.blocks().isEmpty())
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("title", cases.get(id).title());
        model.put("number", id.value());
        model.put("kind", StringUtils.capitalize(about.kind().label()));
        model.put("orderedBy", about.orderedBy());
        model.put("legs", about.legs().stream().map(this::leg).toList());
        model.put("draft", draft);
        model.put(
                "points",
                about.recommended().stream().map(PoliticalCase.Point::text).toList());
        model.put(
                "signatures",
                Stream.of("directorApproval", "departmentApproval")
                        .map(step -> signature(id, step))
                        .toList());
        model.put(
                "attachments",
                work.attachments(id).stream()
                        .map(PoliticalWork.Attachment::title)
                        .toList());
        model.put("chapters", chapters);
        return templates.fill("caseDocument", model);
    }

    /** Whether both who sign have done so. */
    boolean isApproved(CaseId id) {
        return SIGN.keySet().stream().allMatch(step -> work.approval(id, step).isPresent());
    }

    /** {@code Fylkesutvalget}, {@code Hovedutvalg næring, Fylkesutvalget}. */
    String committees(PoliticalCase about) {
        return String.join(
                ", ", about.path().stream().distinct().map(this::name).toList());
    }

    private String name(String code) {
        return committees.get(code).name();
    }

    private Leg leg(PoliticalCase.Leg leg) {
        return new Leg(
                name(leg.committee()),
                Optional.ofNullable(leg.meeting())
                        .flatMap(meetings::find)
                        .map(meeting -> Bokmaal.day(meeting.day()))
                        .orElse("ikke fastsatt"),
                Objects.requireNonNullElse(leg.reference(), ""));
    }

    private Signature signature(CaseId id, String step) {
        String title = Objects.requireNonNull(SIGN.get(step));
        return work.approval(id, step)
                .map(approval -> new Signature(
                        staff.find(approval.approvedBy())
                                .map(Staff.Person::name)
                                .orElse(approval.approvedBy()),
                        title,
                        "godkjent " + Bokmaal.day(approval.approvedOn())))
                .orElseGet(() -> new Signature("Ikke godkjent ennå", title, ""));
    }

    private List<Block> blocks(
            PoliticalCase about,
            Section section,
            @Nullable YearFigures year,
            boolean draft,
            BiFunction<Section, String, Optional<String>> proposal,
            Numbering numbering) {
        List<Block> blocks = new ArrayList<>(written(about.id(), section, "", draft, proposal));
        boolean report = !about.path().contains("fylkesutvalget");
        if (year != null) {
            blocks.addAll(report ? reported(section, year, numbering) : shown(section, "", year, numbering));
        }
        for (String part : parts(section)) {
            List<Block> under = new ArrayList<>(written(about.id(), section, part, draft, proposal));
            if (year != null && !report) {
                under.addAll(shown(section, part, year, numbering));
            }
            if (!under.isEmpty()) {
                blocks.add(Block.heading(Objects.requireNonNull(PARTS.get(part))));
                blocks.addAll(under);
            }
        }
        if (year != null && !report && section == Section.FACTS) {
            blocks.add(Block.heading("Ordningene samlet"));
            blocks.addAll(together(year, numbering));
        }
        return blocks;
    }

    private static List<String> parts(Section section) {
        return section == Section.BACKGROUND || section == Section.FACTS
                ? List.of(Scheme.PILOT.word(), Scheme.ILAG.word(), Scheme.RESTRUCTURING.word(), ARENA)
                : List.of();
    }

    /** What people have written, also that there is to be nothing; otherwise what is proposed. */
    private List<Block> written(
            CaseId id,
            Section section,
            String part,
            boolean draft,
            BiFunction<Section, String, Optional<String>> proposal) {
        Optional<Passages.Passage> passage = passages.find(id, section, part);
        if (passage.isPresent()) {
            return passage.get().body().isBlank()
                    ? List.of()
                    : Block.text(passage.get().body(), "");
        }
        return proposal.apply(section, part)
                .filter(text -> !text.isBlank())
                .map(text -> Stream.concat(
                                Block.text(text, "%s.%s".formatted(section.name(), part)).stream(),
                                draft ? Stream.of(Block.note("Forslag, ikke bearbeidet")) : Stream.empty())
                        .toList())
                .orElse(List.of());
    }

    /** The figures under a heading of the joint orientation. */
    private List<Block> shown(Section section, String part, YearFigures year, Numbering numbering) {
        var tables = new YearTables(year);
        List<Block> blocks = new ArrayList<>();
        switch (section.name() + part) {
            case "FACTS" ->
                blocks.add(numbering.picture(
                        pictures.centrality(year.county()),
                        "Kommunene i Trøndelag etter sentralitetsklasse. Kilder: Statistisk sentralbyrå, indeksen fra %d; © Kartverket."
                                .formatted(year.county().centralityVersion())));
            case "FACTSpilot" -> {
                tables.applicants().map(numbering::table).ifPresent(blocks::add);
                blocks.add(numbering.picture(
                        pictures.timeline(year),
                        "Datoene i ordningene. Fylte sirkler viser det som hadde skjedd %s, åpne det som kommer."
                                .formatted(Bokmaal.day(year.cutOff()))));
                blocks.addAll(statuses(tables, Scheme.PILOT));
            }
            case "FACTSilag" -> {
                tables.invited().map(numbering::table).ifPresent(blocks::add);
                blocks.addAll(statuses(tables, Scheme.ILAG));
            }
            case "FACTSrestructuring" -> {
                tables.programmes().map(numbering::table).ifPresent(blocks::add);
                blocks.addAll(statuses(tables, Scheme.RESTRUCTURING));
            }
            case "FACTSarena" -> tables.gatherings().map(numbering::table).ifPresent(blocks::add);
            case "ECONOMY" -> tables.money().map(numbering::table).ifPresent(blocks::add);
            default -> {}
        }
        return blocks;
    }

    private List<Block> together(YearFigures year, Numbering numbering) {
        var tables = new YearTables(year);
        List<Block> blocks = new ArrayList<>();
        blocks.add(numbering.picture(
                pictures.participation(year.county()),
                "Kommunene i Trøndelag etter hvilke ordninger de deltar i %s. Kilder: Bygdevekst; © Kartverket."
                        .formatted(Bokmaal.day(year.cutOff()))));
        Stream.of(
                        tables.municipalities(),
                        tables.headlines(figures.previous(year.year()).orElse(null)),
                        tables.kept(),
                        tables.deadlines())
                .flatMap(Optional::stream)
                .map(numbering::table)
                .forEach(blocks::add);
        return blocks;
    }

    /** The figures under a heading of the ordinary report. */
    private List<Block> reported(Section section, YearFigures year, Numbering numbering) {
        var tables = new YearTables(year);
        Stream<Optional<Table>> shown =
                switch (section) {
                    case FACTS ->
                        Stream.of(
                                tables.headlines(figures.previous(year.year()).orElse(null)),
                                tables.programmes(),
                                tables.municipalities());
                    case ECONOMY -> Stream.of(tables.money());
                    default -> Stream.of();
                };
        return shown.flatMap(Optional::stream).map(numbering::table).toList();
    }

    private static List<Block> statuses(YearTables tables, Scheme scheme) {
        List<Block.Item> said = tables.statuses(scheme);
        return said.isEmpty() ? List.of() : List.of(Block.list(said));
    }

    /** Tables and pictures count each from one. */
    private static final class Numbering {
        private int tables;
        private int pictures;

        Block table(Table table) {
            return Block.of(new Table(
                    table.key(), "Tabell %d. %s".formatted(++tables, table.caption()), table.columns(), table.rows()));
        }

        Block picture(Picture picture, String caption) {
            return Block.of(picture, "Figur %d. %s".formatted(++pictures, caption));
        }
    }
}
