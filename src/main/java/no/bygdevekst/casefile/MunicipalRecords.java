package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.MunicipalRecord.Answer;
import no.bygdevekst.casefile.MunicipalRecord.Offer;
import no.bygdevekst.casefile.MunicipalRecord.Offered;
import no.bygdevekst.casefile.MunicipalRecord.Outcome;
import no.bygdevekst.casefile.MunicipalRecord.Refused;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Exclusions;
import no.bygdevekst.scheme.Exclusions.Exclusion;
import no.bygdevekst.scheme.Offers;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Participations.Participation;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What municipalities take part in, took part in, were offered and were refused, on any day. */
@Component
public class MunicipalRecords {
    private static final int MOST = 100;

    private final JdbcClient db;
    private final Municipalities municipalities;
    private final Participations participations;
    private final Offers offers;
    private final Exclusions exclusions;
    private final Clock clock;

    MunicipalRecords(
            JdbcClient db,
            Municipalities municipalities,
            Participations participations,
            Offers offers,
            Exclusions exclusions,
            Clock clock) {
        this.db = db;
        this.municipalities = municipalities;
        this.participations = participations;
        this.offers = offers;
        this.exclusions = exclusions;
        this.clock = clock;
    }

    /**
     * Empty when there is no such municipality; in eight queries, and of what a list holds at most the newest hundred, whatever it
     * has taken part in.
     */
    public Optional<MunicipalRecord> of(String code, LocalDate date) {
        return municipalities.find(code).map(found -> of(found, date));
    }

    private MunicipalRecord of(Municipality municipality, LocalDate date) {
        String code = municipality.code();
        List<Participation> known = participations.newest(code, date, MOST).stream()
                .map(part -> part.to() != null && part.to().isAfter(lastKnown(date)) ? openEnded(part) : part)
                .toList();
        List<Offers.Offer> made = offers.newest(code, date, MOST);
        List<Exclusion> excluded = exclusions.newest(code, date, MOST);
        List<Seen> seen = seen(code, date);
        List<Offered> offered = new ArrayList<>();
        seen.stream().filter(Seen::invited).forEach(call -> offered.add(call.invitation(date)));
        made.forEach(offer -> offered.add(offered(offer, date)));
        offered.sort(Comparator.comparing(Offered::on).thenComparing(Offered::number));
        List<Refused> refused = new ArrayList<>(rejections(code, date));
        seen.stream().filter(call -> !call.invited()).forEach(call -> refused.add(call.refusal()));
        made.stream()
                .filter(offer -> offer.state() == Offers.State.LAPSED && isSettled(offer, date))
                .filter(offer -> excluded.stream()
                        .noneMatch(exclusion -> exclusion.caseNumber().equals(offer.caseNumber())))
                .forEach(offer -> refused.add(lapsed(offer)));
        excluded.forEach(exclusion -> refused.add(excluded(exclusion)));
        refused.sort(Comparator.comparing(Refused::on).thenComparing(Refused::number));
        return new MunicipalRecord(
                municipality,
                date,
                upTo(municipalities.classes(code), date),
                upTo(municipalities.population(code), date),
                known.stream()
                        .filter(part -> part.to() == null || !part.to().isBefore(date))
                        .toList(),
                known.stream()
                        .filter(part -> part.to() != null && part.to().isBefore(date))
                        .toList(),
                List.copyOf(offered),
                List.copyOf(refused));
    }

    /** When a participation will end is known today, but was perhaps not known on a day that has been. */
    private LocalDate lastKnown(LocalDate date) {
        return date.isBefore(LocalDate.now(clock)) ? date : LocalDate.MAX;
    }

    private static Participation openEnded(Participation part) {
        return new Participation(
                part.code(),
                part.scheme(),
                part.from(),
                null,
                part.what(),
                part.source(),
                part.caseNumber(),
                part.role());
    }

    private static SortedMap<Integer, Integer> upTo(SortedMap<Integer, Integer> byYear, LocalDate date) {
        return byYear.headMap(date.getYear() + 1);
    }

    private static boolean isSettled(Offers.Offer offer, LocalDate date) {
        return offer.settledOn() != null && !offer.settledOn().isAfter(date);
    }

    private static Offered offered(Offers.Offer offer, LocalDate date) {
        return new Offered(
                Offer.PLACE,
                offer.scheme(),
                offer.caseNumber(),
                offer.offeredOn(),
                offer.answerBy(),
                isSettled(offer, date)
                        ? new Answer(
                                word(offer.state()),
                                offer.state().label(),
                                Objects.requireNonNull(offer.settledOn()),
                                offer.because())
                        : null);
    }

    private static Refused excluded(Exclusion exclusion) {
        return new Refused(
                Outcome.EXCLUDED,
                exclusion.scheme(),
                exclusion.caseNumber(),
                exclusion.on(),
                exclusion.rule(),
                exclusion.reason(),
                null);
    }

    private static Refused lapsed(Offers.Offer offer) {
        return new Refused(
                Outcome.LAPSED,
                offer.scheme(),
                offer.caseNumber(),
                Objects.requireNonNull(offer.settledOn()),
                null,
                Objects.requireNonNullElse(offer.because(), Outcome.LAPSED.label()),
                null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A municipality as the rules of a call saw it, on the day of the call's letter. */
    private record Seen(
            String call,
            Scheme scheme,
            LocalDate letter,
            LocalDate applyBy,
            boolean invited,
            String answer,
            String rule,
            String reason,
            String source,
            @Nullable String because,
            Calls.@Nullable Reply reply,
            @Nullable LocalDate repliedOn) {

        Offered invitation(LocalDate date) {
            return new Offered(
                    Offer.INVITATION,
                    scheme,
                    call,
                    letter,
                    applyBy,
                    reply != null && repliedOn != null && !repliedOn.isAfter(date)
                            ? new Answer(word(reply), reply.label(), repliedOn, null)
                            : null);
        }

        /** People may have taken out whom the rules let in. */
        Refused refusal() {
            return switch (answer) {
                case "no" -> new Refused(Outcome.NO, scheme, call, letter, rule, reason, source);
                case "cooperation" -> new Refused(Outcome.COOPERATION, scheme, call, letter, rule, reason, source);
                default ->
                    new Refused(
                            Outcome.TAKEN_OUT,
                            scheme,
                            call,
                            letter,
                            null,
                            Objects.requireNonNullElse(because, reason),
                            null);
            };
        }
    }

    private List<Seen> seen(String code, LocalDate date) {
        return db.sql("select m.*, c.scheme, c.letter_date, c.apply_by from call_municipality m"
                        + " join scheme_call c on c.call_number = m.call_number where m.code = ? and c.letter_date <= ?"
                        + " order by m.call_number desc limit ?")
                .params(code, date, MOST)
                .query(MunicipalRecords::seen)
                .list();
    }

    private static Seen seen(ResultSet row, int n) throws SQLException {
        return new Seen(
                row.getString("call_number"),
                Scheme.valueOf(row.getString("scheme")),
                row.getObject("letter_date", LocalDate.class),
                row.getObject("apply_by", LocalDate.class),
                row.getBoolean("invited"),
                row.getString("answer"),
                row.getString("rule_name"),
                row.getString("reason"),
                row.getString("source"),
                row.getString("because"),
                Optional.ofNullable(row.getString("reply"))
                        .map(Calls.Reply::valueOf)
                        .orElse(null),
                row.getObject("replied_on", LocalDate.class));
    }

    /** What whoever owns the scheme has decided against applicants it was among. */
    private List<Refused> rejections(String code, LocalDate date) {
        return db.sql("select f.case_number, f.scheme, f.state, d.body, d.reference, d.outcome, d.note, d.decided_on"
                        + " from (select a.case_number, max(a.id) as id from case_municipality m"
                        + " join case_file c on c.case_number = m.case_number join decision a on a.case_number = m.case_number"
                        + " where m.code = ? and coalesce(c.state, '') in ('REJECTED', 'NOT_SUPPORTED')"
                        + " and a.kind in ('award', 'grant')"
                        + " group by a.case_number having max(a.decided_on) <= ?"
                        + " order by a.case_number desc limit ?) last"
                        + " join decision d on d.id = last.id join case_file f on f.case_number = last.case_number"
                        + " order by f.case_number desc")
                .params(code, date, MOST)
                .query((row, n) -> new Refused(
                        Outcome.valueOf(row.getString("state")),
                        Scheme.valueOf(row.getString("scheme")),
                        row.getString("case_number"),
                        row.getObject("decided_on", LocalDate.class),
                        null,
                        Objects.requireNonNullElse(row.getString("note"), row.getString("outcome")),
                        "%s, %s".formatted(row.getString("body"), row.getString("reference"))))
                .list();
    }

    /**
     * A municipality in a list, with its figures and what it takes part in.
     *
     * @param nameSami the Sámi name alone, official or not
     * @param centralityVersion of SSB's index, by which it is of its class
     * @param inhabitants on 1 January of {@code populationYear}; none when not known
     */
    public record Line(
            String code,
            String name,
            @Nullable String nameSami,
            int centralityClass,
            int centralityVersion,
            @Nullable Integer inhabitants,
            int populationYear,
            List<Taking> takesPartIn) {

        /** {@code Røyrvik – Raarvihke}; the name alone where there is no other, or it holds both. */
        public String inBothLanguages() {
            return nameSami == null || name.contains(nameSami) ? name : name + " – " + nameSami;
        }

        /** Each once, in their order. */
        public Set<Scheme> schemes() {
            return takesPartIn.stream()
                    .map(Taking::scheme)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scheme.class)));
        }
    }

    /** A scheme, and the programme or pilot as people call it. */
    public record Taking(Scheme scheme, String what) {}

    /**
     * The municipalities of a county and what they take part in on a day, by code; in one query. The newest version of SSB's
     * index on the day says which municipalities there are, and the newest inhabitants on the day are theirs; before the first,
     * the first.
     */
    public List<Line> inCounty(String county, LocalDate date) {
        Map<String, Line> lines = new LinkedHashMap<>();
        db.sql(
                        """
                        select m.code, m.name, m.name_sami, c.centrality_class, c.version, n.inhabitants, y.population_year,
                            p.scheme, p.what
                        from municipality m
                        join centrality c on c.code = m.code and c.version =
                            (select coalesce(max(case when version <= :year then version end), min(version)) from centrality)
                        cross join (select coalesce(max(case when population_year <= :year then population_year end),
                            min(population_year)) as population_year from population) y
                        left join population n on n.code = m.code and n.population_year = y.population_year
                        left join participation p on p.code = m.code
                            and (p.from_day is null or p.from_day <= :day) and (p.to_day is null or p.to_day >= :day)
                        where m.county_code = :county order by m.code, p.id""")
                .param("year", date.getYear())
                .param("day", date)
                .param("county", county)
                .query(row -> {
                    Line line = lines.get(row.getString("code"));
                    if (line == null) {
                        line = line(row);
                        lines.put(line.code(), line);
                    }
                    String scheme = row.getString("scheme");
                    if (scheme != null) {
                        line.takesPartIn().add(new Taking(Scheme.valueOf(scheme), row.getString("what")));
                    }
                });
        return List.copyOf(lines.values());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_sami"),
                row.getInt("centrality_class"),
                row.getInt("version"),
                row.getObject("inhabitants", Integer.class),
                row.getInt("population_year"),
                new ArrayList<>());
    }
}
