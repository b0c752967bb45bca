package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The covers of all cases: opened here, numbered here, found here. */
@Component
public class Cases {
    /** The kind of a call (<i>utlysning</i>), which is a case too, with numbers of its own. */
    public static final String CALL = "call";

    private static final String COVER =
            "select case_number, kind, scheme, title, state, step, caseworker, archive_number, archive_link, opened_at, closed_at,"
                    + " (select owner from scheme_call c where c.call_number = coalesce(case_file.call_number, case_file.case_number))"
                    + " as call_owner from case_file";

    private final JdbcClient db;
    private final Clock clock;
    private final Municipalities municipalities;
    private final CaseLog log;

    Cases(JdbcClient db, Clock clock, Municipalities municipalities, CaseLog log) {
        this.db = db;
        this.clock = clock;
        this.municipalities = municipalities;
        this.log = log;
    }

    /**
     * Opens a case with the next number of the current year. The series is locked until the transaction ends, so that
     * concurrent starts wait for each other and a start that fails leaves no gap.
     *
     * @param codes municipality codes, the lead first; a call has none
     */
    public CaseId open(
            String kind, @Nullable Scheme scheme, String title, List<String> codes, CaseState state, String who) {
        lockSeries(kind);
        OffsetDateTime now = OffsetDateTime.now(clock);
        int year = now.atZoneSameInstant(clock.getZone()).getYear();
        boolean isCall = kind.equals(CALL);
        int place = db.sql("select coalesce(max(place), 0) + 1 from case_file where case_year = ? and (kind = ?) = ?")
                .params(year, CALL, isCall)
                .query(Integer.class)
                .single();
        CaseId id = isCall ? CaseId.ofCall(year, place) : CaseId.of(year, place);
        db.sql("insert into case_file (case_number, case_year, place, kind, scheme, title, state, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.value(), year, place, kind, scheme == null ? null : scheme.name(), title, state.name(), now)
                .update();
        takeIn(id, codes);
        log.add(id, who, "Saken er opprettet", "", title);
        return id;
    }

    /** Nobody else opens a case of this kind until the transaction ends: what is asked now holds when the case is opened. */
    public void lockSeries(String kind) {
        db.sql("select kind from case_series where kind = ? for update")
                .param(kind)
                .query(String.class)
                .single();
    }

    /** Says which call (<i>utlysning</i>) of its scheme the case belongs to, by its number if it is a case here. */
    public void belongsToCall(CaseId id, int year, @Nullable CaseId call) {
        db.sql("update case_file set call_year = ?, call_number = ? where case_number = ?")
                .params(year, call == null ? null : call.value(), id.value())
                .update();
    }

    /** The call the case came from, if it is a case here. */
    public Optional<CaseId> call(CaseId id) {
        return db.sql("select call_number from case_file where case_number = ? and call_number is not null")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(CaseId::new);
    }

    /** The cases that came from a call, in the order they were opened. */
    public List<CaseFile> ofCall(CaseId call) {
        return covers(db.sql(COVER + " where call_number = ? order by case_number")
                .param(call.value())
                .query(Cases::cover)
                .list());
    }

    /**
     * One page of them, and how many there are.
     *
     * @param most so many are counted at most
     */
    public Page ofCall(CaseId call, int page, int size, int most) {
        return new Page(
                covers(db.sql(COVER + " where call_number = ? order by case_number limit ? offset ?")
                        .params(call.value(), size, (long) page * size)
                        .query(Cases::cover)
                        .list()),
                db.sql("select count(*) from (select 1 from case_file where call_number = ? limit ?) counted")
                        .params(call.value(), most)
                        .query(Long.class)
                        .single());
    }

    /**
     * How many cases of each scheme's own kind have not ended.
     *
     * @param most so many of each are counted at most
     */
    public Map<Scheme, Long> running(int most) {
        Map<Scheme, Long> running = new EnumMap<>(Scheme.class);
        db.sql(Arrays.stream(Scheme.values())
                        .map(scheme ->
                                ("select '%1$s' as scheme, count(*) as cases from (select 1 from case_file where scheme = '%1$s'"
                                                + " and closed_at is null and kind = '%2$s' limit :most) of_%1$s")
                                        .formatted(scheme.name(), scheme.word()))
                        .collect(Collectors.joining(" union all ")))
                .param("most", most)
                .query(row -> {
                    running.put(Scheme.valueOf(row.getString("scheme")), row.getLong("cases"));
                });
        return running;
    }

    /**
     * Replaces the municipalities of a case.
     *
     * @param codes the lead first
     */
    public void changeMunicipalities(CaseId id, List<String> codes, String who) {
        List<Municipality> before = get(id).municipalities();
        if (before.stream().map(Municipality::code).toList().equals(inOrder(codes))) {
            return;
        }
        db.sql("delete from case_municipality where case_number = ?")
                .param(id.value())
                .update();
        takeIn(id, codes);
        log.add(id, who, "Kommuner i saken", names(before), names(get(id).municipalities()));
    }

    /** What the case is called: as its applicant is. */
    public void rename(CaseId id, String title, String who) {
        String before = get(id).title();
        if (before.equals(title)) {
            return;
        }
        db.sql("update case_file set title = ? where case_number = ?")
                .params(title, id.value())
                .update();
        log.add(id, who, "Sakens navn", before, title);
    }

    /** As a cover lists them: the lead first, the others by code. */
    private static List<String> inOrder(List<String> codes) {
        return Stream.concat(codes.stream().limit(1), codes.stream().skip(1).sorted())
                .toList();
    }

    private static String names(List<Municipality> municipalities) {
        return municipalities.stream().map(Municipality::name).collect(Collectors.joining(", "));
    }

    private void takeIn(CaseId id, List<String> codes) {
        for (String code : codes) {
            db.sql("insert into case_municipality (case_number, code, lead) values (?, ?, ?)")
                    .params(id.value(), code, code.equals(codes.get(0)))
                    .update();
        }
    }

    /** The year of the case's call, before which nothing has happened in it; without a call, the year it was opened. */
    public int callYear(CaseId id) {
        return db.sql("select coalesce(call_year, case_year) from case_file where case_number = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** What something follows: it did not happen on an earlier day. */
    public record Beginning(LocalDate day, String words) {

        public static Beginning with(String what, LocalDate day) {
            return new Beginning(day, "%s, %s".formatted(what, Bokmaal.day(day)));
        }

        /** What is wrong with a day before it, as the rest of a sentence. */
        public Optional<String> fault(LocalDate candidate) {
            return candidate.isBefore(day) ? Optional.of("kan ikke være før " + words) : Optional.empty();
        }
    }

    /** Before which nothing has happened in a case: the letter of its call, or without one the year of the call. */
    public Beginning beginning(CaseId id) {
        return db.sql("select letter_date from scheme_call where letter_date is not null and call_number in"
                        + " (select coalesce(call_number, case_number) from case_file where case_number = ?)")
                .param(id.value())
                .query(LocalDate.class)
                .optional()
                .map(letter -> Beginning.with("brevet om utlysningen", letter))
                .orElseGet(() -> new Beginning(LocalDate.of(callYear(id), 1, 1), "utlysningsåret, " + callYear(id)));
    }

    /** The case of a call that is not ended and has this municipality in it. */
    public Optional<CaseId> ongoing(String kind, int callYear, String code) {
        return db.sql("select f.case_number from case_file f join case_municipality m on m.case_number = f.case_number"
                        + " where f.kind = ? and f.call_year = ? and m.code = ? and f.closed_at is null"
                        + " order by f.case_number limit 1")
                .params(kind, callYear, code)
                .query(String.class)
                .optional()
                .map(CaseId::new);
    }

    public CaseFile get(CaseId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("Det finnes ingen sak " + id));
    }

    /** Which case one of several parallel tasks is about: {@code ${cases.title(applicant)}}. */
    public String title(String caseNumber) {
        return get(new CaseId(caseNumber)).title();
    }

    public Optional<CaseFile> find(CaseId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those of these cases that exist. */
    public List<CaseFile> find(Collection<CaseId> ids) {
        return ids.isEmpty()
                ? List.of()
                : covers(db.sql(COVER + " where case_number in (:cases)")
                        .param("cases", ids.stream().map(CaseId::value).toList())
                        .query(Cases::cover)
                        .list());
    }

    /**
     * A case that somebody has named in a form and wants to do something in. It is locked until the transaction ends, so
     * that it cannot be closed meanwhile.
     *
     * @throws IllegalArgumentException with the rest of a sentence that begins with the field's label
     */
    public CaseFile inProgress(CaseId id) {
        return inProgress(id, null);
    }

    /** The same, of a kind that the form is for; {@code null}: any. */
    public CaseFile inProgress(CaseId id, @Nullable String kind) {
        CaseFile file = existing(id);
        if (kind != null && !file.kind().equals(kind)) {
            throw new IllegalArgumentException("er ikke nummeret på en sak av dette slaget");
        }
        if (file.state().isEnded()) {
            throw new IllegalArgumentException(
                    "er en sak som er ferdig (%s)".formatted(file.state().label()));
        }
        return file;
    }

    /** The same, also of a case that has ended: what was decided in it can still be complained of. */
    public CaseFile existing(CaseId id) {
        lock(id);
        return find(id).orElseThrow(() -> new IllegalArgumentException("er ikke nummeret på noen sak"));
    }

    /** What is asked of the case now holds until the transaction ends, for everybody who locks it first. */
    public void lock(CaseId id) {
        db.sql("select case_number from case_file where case_number = ? for update")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /** What a list of cases may be narrowed to, besides what its viewer may see; nothing means everything. */
    public record Filter(
            @Nullable String kind, @Nullable CaseState state, @Nullable String municipality, Viewer viewer) {}

    /** One page of cases, newest number first, and how many there are in all. */
    public record Page(List<CaseFile> cases, long total) {}

    public Page list(Filter filter, int page, int size) {
        Map<String, Object> params = filter.viewer().params();
        List<String> where = new ArrayList<>(List.of(filter.viewer().sees("case_number")));
        if (filter.kind() != null) {
            where.add("kind = :kind");
            params.put("kind", filter.kind());
        }
        if (filter.state() != null) {
            where.add("state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.municipality() != null) {
            where.add("case_number in (select case_number from case_municipality where code = :code)");
            params.put("code", filter.municipality());
        }
        String condition = " where " + String.join(" and ", where);
        long total = db.sql("select count(*) from case_file" + condition)
                .params(params)
                .query(Long.class)
                .single();
        List<CaseFile> rows = db.sql(COVER + condition + " order by case_number desc limit :size offset :skip")
                .params(params)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(Cases::cover)
                .list();
        return new Page(covers(rows), total);
    }

    public void changeState(CaseId id, CaseState state, String who) {
        CaseState before = get(id).state();
        db.sql("update case_file set state = ? where case_number = ?")
                .params(state.name(), id.value())
                .update();
        if (state.isEnded()) {
            db.sql("update case_file set closed_at = ?, step = null where case_number = ?")
                    .params(OffsetDateTime.now(clock), id.value())
                    .update();
        }
        log.add(id, who, "Sakens tilstand", before.label(), state.label());
    }

    /** Where the case now stands, as its model calls it. */
    public void stepTo(CaseId id, String step) {
        db.sql("update case_file set step = ? where case_number = ?")
                .params(step, id.value())
                .update();
    }

    public void assign(CaseId id, @Nullable String caseworker, String who) {
        String before = get(id).caseworker();
        db.sql("update case_file set caseworker = ? where case_number = ?")
                .params(caseworker, id.value())
                .update();
        log.add(id, who, "Saksbehandler", Columns.orEmpty(before), Columns.orEmpty(caseworker));
    }

    /** The number and address the case has in the county's own records system. */
    public void archivedAs(CaseId id, String number, @Nullable String link, String who) {
        String before = get(id).archiveNumber();
        db.sql("update case_file set archive_number = ?, archive_link = ? where case_number = ?")
                .params(number, link, id.value())
                .update();
        log.add(id, who, "Arkivsaksnummer", Columns.orEmpty(before), number);
    }

    private static CaseFile cover(ResultSet row, int n) throws SQLException {
        Optional<Scheme> scheme = Optional.ofNullable(row.getString("scheme")).map(Scheme::valueOf);
        return new CaseFile(
                new CaseId(row.getString("case_number")),
                row.getString("kind"),
                scheme.orElse(null),
                Optional.ofNullable(row.getString("call_owner"))
                        .map(Scheme.Owner::valueOf)
                        .or(() -> scheme.map(Scheme::owner))
                        .orElse(Scheme.Owner.COUNTY),
                row.getString("title"),
                CaseState.valueOf(row.getString("state")),
                row.getString("step"),
                row.getString("caseworker"),
                row.getString("archive_number"),
                row.getString("archive_link"),
                List.of(),
                Columns.instant(row, "opened_at"),
                Columns.find(row, "closed_at"));
    }

    /** Fills in the municipalities of a page of covers with two queries, however long the page. */
    private List<CaseFile> covers(List<CaseFile> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        record Membership(String caseNumber, String code) {}
        List<Membership> memberships = db.sql(
                        "select case_number, code from case_municipality where case_number in (:cases) order by lead desc, code")
                .param("cases", rows.stream().map(row -> row.id().value()).toList())
                .query((row, n) -> new Membership(row.getString(1), row.getString(2)))
                .list();
        Map<String, Municipality> byCode = new LinkedHashMap<>();
        municipalities
                .named(memberships.stream().map(Membership::code).distinct().toList())
                .forEach(municipality -> byCode.put(municipality.code(), municipality));
        return rows.stream()
                .map(row -> new CaseFile(
                        row.id(),
                        row.kind(),
                        row.scheme(),
                        row.owner(),
                        row.title(),
                        row.state(),
                        row.step(),
                        row.caseworker(),
                        row.archiveNumber(),
                        row.archiveLink(),
                        memberships.stream()
                                .filter(member ->
                                        member.caseNumber().equals(row.id().value()))
                                .map(member -> Objects.requireNonNull(byCode.get(member.code())))
                                .toList(),
                        row.openedAt(),
                        row.closedAt()))
                .toList();
    }
}
