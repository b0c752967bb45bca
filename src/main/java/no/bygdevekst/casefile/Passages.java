package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.bygdevekst.scheme.Scheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What people write in a case document: named fields, every version of each kept. */
@Component
public class Passages {
    private final JdbcClient db;
    private final Clock clock;

    Passages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The headings of a case document that people write under, in the county's own order and words. */
    public enum Section implements Labelled {
        SUMMARY("Sammendrag"),
        BACKGROUND("Bakgrunn"),
        FACTS("Faktiske opplysninger"),
        DISCUSSION("Drøftinger"),
        ECONOMY("Økonomiske konsekvenser"),
        CLIMATE("Konsekvenser for klima og miljø"),
        HEALTH("Konsekvenser for folkehelse"),
        CONCLUSION("Fylkesdirektørens konklusjon");

        private final String label;

        Section(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The scheme or the arena that a heading has a part for. */
    private static final Map<String, String> PARTS = Map.of(
            Scheme.PILOT.word(),
            Scheme.PILOT.label(),
            Scheme.ILAG.word(),
            Scheme.ILAG.label(),
            Scheme.RESTRUCTURING.word(),
            Scheme.RESTRUCTURING.label(),
            "arena",
            "Læringsarenaen");

    /** The parts that a heading may have. */
    public static List<String> parts(Section section) {
        return section == Section.BACKGROUND || section == Section.FACTS
                ? List.of("", Scheme.PILOT.word(), Scheme.ILAG.word(), Scheme.RESTRUCTURING.word(), "arena")
                : List.of("");
    }

    /** What people call a field: «Bakgrunn», or «Bakgrunn, I lag». */
    public static String heading(Section section, String part) {
        return part.isEmpty() ? section.label() : "%s, %s".formatted(section.label(), PARTS.getOrDefault(part, part));
    }

    /** What forms call a field: {@code background}, {@code backgroundIlag}. */
    public static String field(Section section, String part) {
        return section.name().toLowerCase(Locale.ROOT) + StringUtils.capitalize(part);
    }

    /**
     * One version of a field.
     *
     * @param part the scheme's word, where a heading has a part for each; otherwise empty
     * @param body paragraphs parted by an empty line; lines that begin with «– » are a list
     */
    public record Passage(
            Section section, String part, int version, String body, String writtenBy, Instant writtenAt) {}

    /** Keeps a new version, unless it says what the one before says. */
    public void write(CaseId caseId, Section section, String part, String body, String who) {
        Optional<Passage> before = find(caseId, section, part);
        if (before.filter(found -> found.body().equals(body)).isPresent()) {
            return;
        }
        db.sql("insert into passage (case_number, section, part, version, body, written_by, written_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        caseId.value(),
                        section.name(),
                        part,
                        1 + before.map(Passage::version).orElse(0),
                        body,
                        who,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The newest version of each field, in the order of the document. */
    public List<Passage> newest(CaseId caseId) {
        return db
                .sql(
                        "select p.* from passage p where case_number = ? and version = (select max(q.version) from passage q"
                                + " where q.case_number = p.case_number and q.section = p.section and q.part = p.part)")
                .param(caseId.value())
                .query(Passages::passage)
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Passage::section).thenComparing(Passage::part))
                .toList();
    }

    public Optional<Passage> find(CaseId caseId, Section section, String part) {
        return db.sql("select * from passage where case_number = ? and section = ? and part = ?"
                        + " order by version desc limit 1")
                .params(caseId.value(), section.name(), part)
                .query(Passages::passage)
                .optional();
    }

    private static Passage passage(ResultSet row, int n) throws SQLException {
        return new Passage(
                Section.valueOf(row.getString("section")),
                row.getString("part"),
                row.getInt("version"),
                row.getString("body"),
                row.getString("written_by"),
                Columns.instant(row, "written_at"));
    }
}
