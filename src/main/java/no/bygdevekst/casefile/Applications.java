package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The county's copies of a case's application: a corrected copy is the next version, and the newest one counts. */
@Component
public class Applications {
    private static final String NEWEST =
            "(select id from application where case_number = ? order by version desc limit 1)";

    private final JdbcClient db;
    private final Clock clock;
    private final CaseLog log;

    Applications(JdbcClient db, Clock clock, CaseLog log) {
        this.db = db;
        this.clock = clock;
        this.log = log;
    }

    /**
     * A municipality of the application, and what its council has decided about it.
     *
     * @param reference the council's own case
     * @param followsBy when a decision that was not made yet is to be sent
     */
    public record Council(
            String code,
            String name,
            @Nullable LocalDate decidedOn,
            @Nullable String reference,
            @Nullable LocalDate followsBy) {

        public boolean isDecided() {
            return decidedOn != null;
        }

        /** Whether the decision is to be sent after the application (<i>ettersendes</i>). */
        public boolean isAwaited() {
            return decidedOn == null && followsBy != null;
        }
    }

    /**
     * What stands in an application.
     *
     * @param kroner the amount sought, whole kroner
     * @param challenges what the region struggles with; like {@code goals} empty when it does not say
     * @param councils one for each municipality, the lead municipality (<i>ansvarlig søkerkommune</i>) first
     */
    public record Content(
            String applicant,
            String contactName,
            String contactEmail,
            long kroner,
            String challenges,
            String goals,
            MeasureList measures,
            List<Council> councils) {

        public Council lead() {
            return councils.get(0);
        }

        public List<Council> awaited() {
            return councils.stream().filter(Council::isAwaited).toList();
        }
    }

    /**
     * @param version from 1
     * @param sentOn when the applicant sent it to whoever decides; none until that is registered
     */
    public record Application(
            int version,
            Content content,
            @Nullable LocalDate sentOn,
            @Nullable String sentReference,
            Instant registeredAt,
            String registeredBy) {}

    /** @return the new version's number */
    public int add(CaseId caseId, Content content, String who) {
        int version = 1
                + db.sql("select coalesce(max(version), 0) from application where case_number = ?")
                        .param(caseId.value())
                        .query(Integer.class)
                        .single();
        db.sql("insert into application (case_number, version, applicant, lead, contact_name, contact_email, kroner,"
                        + " challenges, goals, measures, registered_at, registered_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        caseId.value(),
                        version,
                        content.applicant(),
                        content.lead().code(),
                        content.contactName(),
                        content.contactEmail(),
                        content.kroner(),
                        content.challenges(),
                        content.goals(),
                        content.measures().json(),
                        OffsetDateTime.now(clock),
                        who)
                .update();
        long id = db.sql("select id from application where case_number = ? and version = ?")
                .params(caseId.value(), version)
                .query(Long.class)
                .single();
        for (Council council : content.councils()) {
            db.sql("insert into application_council (application_id, code, decided_on, reference, follows_by)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(id, council.code(), council.decidedOn(), council.reference(), council.followsBy())
                    .update();
        }
        log.add(caseId, who, "Kopi av søknaden registrert", "", "versjon " + version);
        return version;
    }

    public Optional<Application> newest(CaseId caseId) {
        return of(caseId).stream().findFirst();
    }

    /** Every version, the newest first. */
    public List<Application> of(CaseId caseId) {
        return versions(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** The newest version of each of these cases, in two queries; those without are left out. */
    public Map<CaseId, Application> newest(Collection<CaseId> cases) {
        Map<CaseId, Application> newest = new HashMap<>();
        versions(cases).forEach((caseId, versions) -> newest.put(caseId, versions.get(0)));
        return newest;
    }

    private Map<CaseId, List<Application>> versions(Collection<CaseId> cases) {
        Map<CaseId, List<Application>> versions = new HashMap<>();
        if (cases.isEmpty()) {
            return versions;
        }
        List<String> numbers = cases.stream().map(CaseId::value).toList();
        Map<Long, List<Council>> councils = new LinkedHashMap<>();
        db.sql("select c.*, m.name from application_council c join application a on a.id = c.application_id"
                        + " join municipality m on m.code = c.code where a.case_number in (:cases)"
                        + " order by case when c.code = a.lead then 0 else 1 end, c.code")
                .param("cases", numbers)
                .query(row -> {
                    councils.computeIfAbsent(row.getLong("application_id"), id -> new ArrayList<>())
                            .add(council(row));
                });
        db.sql("select * from application where case_number in (:cases) order by version desc")
                .param("cases", numbers)
                .query(row -> {
                    versions.computeIfAbsent(new CaseId(row.getString("case_number")), id -> new ArrayList<>())
                            .add(application(row, councils.getOrDefault(row.getLong("id"), List.of())));
                });
        return versions;
    }

    /** The newest version was sent to whoever decides. */
    public void sent(CaseId caseId, LocalDate on, String reference, String who) {
        db.sql("update application set sent_on = ?, sent_reference = ? where id = " + NEWEST)
                .params(on, reference, caseId.value())
                .update();
        log.add(caseId, who, "Søknaden er sendt", "", "%s, %s".formatted(Bokmaal.day(on), reference));
    }

    /** A council's decision that was to follow has come. */
    public void decided(CaseId caseId, String code, LocalDate on, String reference, String who) {
        db.sql("update application_council set decided_on = ?, reference = ? where code = ? and application_id = "
                        + NEWEST)
                .params(on, reference, code, caseId.value())
                .update();
        log.add(
                caseId,
                who,
                "Kommunestyrevedtak: "
                        + newest(caseId).orElseThrow().content().councils().stream()
                                .filter(council -> council.code().equals(code))
                                .map(Council::name)
                                .collect(Collectors.joining()),
                "",
                "%s, %s".formatted(Bokmaal.day(on), reference));
    }

    private static Application application(ResultSet row, List<Council> councils) throws SQLException {
        return new Application(
                row.getInt("version"),
                new Content(
                        row.getString("applicant"),
                        row.getString("contact_name"),
                        row.getString("contact_email"),
                        row.getLong("kroner"),
                        row.getString("challenges"),
                        row.getString("goals"),
                        MeasureList.parse(row.getString("measures")),
                        councils),
                row.getObject("sent_on", LocalDate.class),
                row.getString("sent_reference"),
                Columns.instant(row, "registered_at"),
                row.getString("registered_by"));
    }

    private static Council council(ResultSet row) throws SQLException {
        return new Council(
                row.getString("code"),
                row.getString("name"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reference"),
                row.getObject("follows_by", LocalDate.class));
    }
}
