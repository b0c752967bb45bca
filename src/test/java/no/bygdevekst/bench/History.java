package no.bygdevekst.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseIndex;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.figures.Statistics;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Makes a county with many cases in a database that the program has just set up: the same cases each time. Each case is
 * drawn here ({@code bench_case}); what it has gathered is made of that in SQL, {@code bench/history.sql}.
 */
final class History {
    /** The day on which the history has come to its present. */
    static final LocalDate TODAY = LocalDate.of(2024, 5, 14);

    static final Instant NOW = TODAY.atTime(10, 0).atZone(EngineClock.NORWAY).toInstant();

    private static final int YEARS = 5;
    /** A case number has four digits in its year: more cases than so need more years. */
    private static final int CASES_A_YEAR = 9_000;

    private static final int CASES_A_CALL = 38;
    private static final int AT_A_TIME = 5_000;
    private static final double RUNNING = 0.2;
    private static final long FIRST_MEETING = 1000;
    private static final List<String> COMMITTEES = List.of("fylkestinget", "fylkesutvalget", "naring");
    private static final List<String> SOURCES = List.of("OWN", "REGIONAL", "STATE");
    private static final int LONGEST_TITLE = 200;
    private static final String LONG =
            "Interkommunalt samarbeid om boliger, rekruttering, desentralisert utdanning og mottak"
                    + " av tilflyttere i Indre Namdal, Namdalskysten og Raarvihke – Røyrvik: ";

    /** The steps of each kind of case, as its model has them; a running case waits in the one with an asterisk. */
    private static final Map<String, String> WAYS = Map.of(
            "pilot",
            "interestShown openCase applying registerSupport recordSupport holdKickOff recordKickOff *registerProposal"
                    + " recordProposal registerAgreement recordAgreement caseClosed",
            "ilag",
            "municipalityInvited openIlag setIlagDeadline untilAccepted cooperation *settleGrant recordSettlement closeIlag"
                    + " ilagClosed",
            "restructuring",
            "statusAppliedFor openProgramme decideStatus recordStatusDecision setProgrammeEnd *registerOrganisation"
                    + " recordOrganisation programmePeriod closeProgramme programmeClosed",
            "politicalcase",
            "caseOpened beginPoliticalCase findPlace assignWriters recordWriters generateDocument *editDocument"
                    + " recordEditing putOnAgenda recordTreatment closePoliticalCase caseClosed");

    private static final Map<String, List<String>> RUNNING_STATES = Map.of(
            "pilot", List.of("OPEN", "SUPPORTED", "AGREEMENT"),
            "ilag", List.of("OPEN", "INVITED", "OFFERED", "PARTICIPATING"),
            "restructuring", List.of("OPEN", "PARTICIPATING"),
            "politicalcase", List.of("OPEN"));

    private static final Map<String, List<String>> ENDED_STATES = Map.of(
            "pilot", List.of("CLOSED", "CLOSED", "NOT_SUPPORTED", "WITHDRAWN"),
            "ilag", List.of("CLOSED", "CLOSED", "REJECTED", "DECLINED"),
            "restructuring", List.of("CLOSED", "CLOSED", "REJECTED"),
            "politicalcase", List.of("CLOSED", "CLOSED", "CLOSED", "WITHDRAWN"));

    private final NamedParameterJdbcTemplate db;
    private final RepositoryService models;
    private final CaseIndex index;
    private final Statistics statistics;
    private final Consumer<String> progress;
    private final Random random = new Random(1);
    private final Map<String, String> waitsAt = new HashMap<>();
    private final Map<String, OpenCall> calls = new HashMap<>();
    private final Map<Integer, Integer> callsOfYear = new HashMap<>();

    History(
            NamedParameterJdbcTemplate db,
            RepositoryService models,
            CaseIndex index,
            Statistics statistics,
            Consumer<String> progress) {
        this.db = db;
        this.models = models;
        this.index = index;
        this.statistics = statistics;
        this.progress = progress;
    }

    private record Place(String code, String name) {}

    private record OpenCall(String number, int cases) {}

    /** Makes so many cases, and tells now and then how far it has come. */
    void make(int cases) {
        int years = Math.max(YEARS, (cases + CASES_A_YEAR - 1) / CASES_A_YEAR);
        int first = TODAY.getYear() - years + 1;
        tables();
        frames(first, cases);
        meetings(first);
        draw(cases, first, years);
        callRows();
        List<String> statements = statements();
        for (int from = 1; from <= cases; from += AT_A_TIME) {
            int to = Math.min(cases, from + AT_A_TIME - 1);
            Map<String, Object> range = Map.of("from", from, "to", to, "today", TODAY);
            statements.forEach(sql -> run(sql, range));
            index.rebuild(numbers(range));
            progress.accept("%,d of %,d cases".formatted(to, cases));
        }
        participations();
        for (int year = first; year <= TODAY.getYear(); year++) {
            statistics.count(year);
        }
        for (String table : List.of(
                "milestone",
                "message",
                "reminder",
                "document",
                "meeting",
                "commitment",
                "payout",
                "frame",
                "committee_meeting")) {
            Long next =
                    db.getJdbcTemplate().queryForObject("select coalesce(max(id), 0) + 1 from " + table, Long.class);
            run("alter table %s alter column id restart with %d".formatted(table, next));
        }
        run("analyze");
    }

    private void tables() {
        run("create table bench_number (n int primary key)");
        batch(
                "insert into bench_number values (:n)",
                numbers(0, 40).stream().map(n -> row("n", n)).toList());
        run("create table bench_file (content blob)");
        db.update(
                "insert into bench_file values (:content)",
                Map.of("content", "Referat fra et møte.\n\n\n\n".getBytes(StandardCharsets.UTF_8)));
        run(
                "create table bench_step (kind varchar(20), place int, act varchar(60), name varchar(200), type varchar(40),"
                        + " definition varchar(64), waits boolean, reached boolean, last boolean, primary key (kind, place))");
        WAYS.forEach(this::way);
        run("create table bench_case (n int primary key, case_number varchar(9) unique, case_year int, place int,"
                + " kind varchar(20), scheme varchar(20), title varchar(200), state varchar(20), ended boolean,"
                + " lead varchar(4), other varchar(4), opened timestamp with time zone, opened_on date, life int,"
                + " closed timestamp with time zone, caseworker varchar(64), step varchar(200), call_year int,"
                + " call_number varchar(9), committee varchar(20), meeting bigint)");
    }

    private void way(String kind, String way) {
        var definition = models.createProcessDefinitionQuery()
                .processDefinitionKey(kind)
                .latestVersion()
                .singleResult();
        BpmnModelInstance model = models.getBpmnModelInstance(definition.getId());
        List<String> acts = List.of(way.split(" ", -1));
        boolean reached = true;
        for (int place = 1; place <= acts.size(); place++) {
            boolean waits = acts.get(place - 1).startsWith("*");
            String act = acts.get(place - 1).replace("*", "");
            FlowNode node = requireNonNull(model.<FlowNode>getModelElementById(act), act);
            if (waits) {
                waitsAt.put(kind, node.getName());
            }
            Map<String, @Nullable Object> step = row("kind", kind);
            step.put("place", place);
            step.put("act", act);
            step.put("name", node.getName());
            step.put("type", node.getElementType().getTypeName());
            step.put("definition", definition.getId());
            step.put("waits", waits);
            step.put("reached", reached);
            step.put("last", place == acts.size());
            batch(
                    "insert into bench_step values (:kind, :place, :act, :name, :type, :definition, :waits, :reached, :last)",
                    List.of(step));
            reached = reached && !waits;
        }
    }

    /** Large enough for all that is promised of them. */
    private void frames(int first, int cases) {
        List<Map<String, @Nullable Object>> frames = new ArrayList<>();
        for (int year = first; year <= TODAY.getYear(); year++) {
            for (String source : SOURCES) {
                var frame = row("source", source);
                frame.put("id", (year - first) * SOURCES.size() + SOURCES.indexOf(source) + 1);
                frame.put("year", year);
                frame.put("name", "Bygdevekst " + year);
                frame.put("kroner", 10_000_000L + cases * 100_000L);
                frame.put("on", LocalDate.of(year - 1, 12, 7));
                frames.add(frame);
            }
        }
        batch(
                "insert into frame (id, source, frame_year, name, kroner, decision, decided_on)"
                        + " values (:id, :source, :year, :name, :kroner, 'Fylkestinget 101/22', :on)",
                frames);
        run(
                "insert into frame_size (frame_id, kroner, decision, decided_on, registered_at, registered_by)"
                        + " select id, kroner, decision, decided_on, cast(decided_on as timestamp), 'saksbehandler' from frame");
    }

    /** Each committee meets every other week, also in the year to come. */
    private void meetings(int first) {
        List<Map<String, @Nullable Object>> meetings = new ArrayList<>();
        LocalDate start = LocalDate.of(first, 1, 7);
        for (int week = 0; start.plusWeeks(week).isBefore(TODAY.plusYears(1)); week += 2) {
            for (String committee : COMMITTEES) {
                LocalDate day = start.plusWeeks(week).plusDays(COMMITTEES.indexOf(committee));
                var meeting = row("committee", committee);
                meeting.put("id", meeting(first, day, committee));
                meeting.put("day", day);
                meeting.put("papers", day.minusDays(12));
                meeting.put("dispatch", day.minusDays(7));
                meetings.add(meeting);
            }
        }
        batch(
                "insert into committee_meeting (id, committee, on_day, starts_at, place, papers_due, dispatch_on)"
                        + " values (:id, :committee, :day, '10:00', 'Fylkets hus, Steinkjer', :papers, :dispatch)",
                meetings);
    }

    /** The meeting of a committee in the fortnight of a day. */
    private static long meeting(int first, LocalDate day, String committee) {
        long fortnight = ChronoUnit.DAYS.between(LocalDate.of(first, 1, 7), day) / 14;
        return FIRST_MEETING + Math.max(0, fortnight) * COMMITTEES.size() + COMMITTEES.indexOf(committee);
    }

    private void draw(int cases, int first, int years) {
        List<Place> places = db.query(
                "select code, name, name_sami from municipality where county_code = '50' order by code",
                (row, n) -> new Place(row.getString("code"), sami(row.getString("name"), row.getString("name_sami"))));
        int place = 0;
        int year = first;
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int n = 1; n <= cases; n++) {
            int of = first + (int) ((n - 1L) * years / cases);
            place = of == year ? place + 1 : 1;
            year = of;
            rows.add(draw(n, year, place, first, places, RUNNING * years / 3));
            if (rows.size() == AT_A_TIME || n == cases) {
                insert(rows);
                rows.clear();
            }
        }
    }

    private static String sami(String name, @Nullable String sami) {
        return sami == null ? name : sami + " – " + name;
    }

    /** @param running how likely it is that a case of the last three years still runs */
    private Map<String, @Nullable Object> draw(
            int n, int year, int place, int first, List<Place> places, double running) {
        int lot = random.nextInt(100);
        String kind = lot < 30 ? "pilot" : lot < 75 ? "ilag" : lot < 88 ? "restructuring" : "politicalcase";
        LocalDate opened = LocalDate.of(year, 1, 1)
                .plusDays(random.nextInt(year == TODAY.getYear() ? TODAY.getDayOfYear() - 1 : 365));
        boolean ended = year < TODAY.getYear() - 2 || random.nextDouble() >= running;
        int sofar = (int) ChronoUnit.DAYS.between(opened, TODAY);
        int life = ended ? Math.min(sofar, 60 + random.nextInt(1000)) : sofar;
        Place lead = places.get(random.nextInt(places.size()));
        Place other = places.get(random.nextInt(places.size()));
        boolean together = kind.equals("pilot") && !other.equals(lead);
        String committee = COMMITTEES.get(random.nextInt(COMMITTEES.size()));
        LocalDate treated = ended ? opened.plusDays(life * 2L / 3) : TODAY.plusDays(random.nextInt(300));

        var row = row("n", n);
        row.put("number", "%04d/%04d".formatted(year, place));
        row.put("year", year);
        row.put("place", place);
        row.put("kind", kind);
        row.put("scheme", kind.equals("politicalcase") ? null : kind.toUpperCase(Locale.ROOT));
        String title = (random.nextInt(50) == 0 ? LONG : "") + lead.name() + (together ? "–" + other.name() : "");
        row.put("title", title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
        row.put("state", any((ended ? ENDED_STATES : RUNNING_STATES).get(kind)));
        row.put("ended", ended);
        row.put("lead", lead.code());
        row.put("other", together ? other.code() : null);
        row.put("opened", at(opened));
        row.put("openedOn", opened);
        row.put("life", life);
        row.put("closed", ended ? at(opened.plusDays(life)) : null);
        row.put("caseworker", random.nextInt(4) == 0 ? null : random.nextBoolean() ? "saksbehandler" : "vikar");
        row.put("step", ended ? null : waitsAt.get(kind));
        boolean called = kind.equals("pilot") || kind.equals("ilag");
        row.put("callYear", called ? year : null);
        row.put("call", called ? call(kind, year) : null);
        row.put("committee", kind.equals("politicalcase") ? committee : null);
        row.put(
                "meeting",
                kind.equals("politicalcase") && (ended || random.nextInt(50) > 0)
                        ? meeting(first, treated, committee)
                        : null);
        return row;
    }

    /** The call that this case answers: another one when the last has answers enough. */
    private String call(String kind, int year) {
        OpenCall call = calls.get(kind + year);
        if (call == null || call.cases() == CASES_A_CALL) {
            call = new OpenCall("%04d/U%03d".formatted(year, callsOfYear.merge(year, 1, Integer::sum)), 0);
        }
        calls.put(kind + year, new OpenCall(call.number(), call.cases() + 1));
        return call.number();
    }

    private void insert(List<Map<String, @Nullable Object>> rows) {
        batch(
                "insert into bench_case values (:n, :number, :year, :place, :kind, :scheme, :title, :state, :ended, :lead,"
                        + " :other, :opened, :openedOn, :life, :closed, :caseworker, :step, :callYear, :call, :committee,"
                        + " :meeting)",
                rows);
    }

    private void callRows() {
        run("insert into case_file (case_number, case_year, place, kind, scheme, title, state, opened_at, closed_at)"
                + " select call_number, case_year, cast(substring(call_number from 7) as int), 'call', max(scheme),"
                + " case when max(kind) = 'pilot' then 'Bygdevekstpilot ' else 'I lag ' end || cast(case_year as varchar(4))"
                + " || ', runde ' || substring(call_number from 7), 'CLOSED', min(opened), min(opened) from bench_case"
                + " where call_number is not null group by call_number, case_year");
        run(
                "insert into scheme_call (call_number, scheme, call_year, owner, letter_date, interest_by, apply_by, first_draft,"
                        + " final_draft, ceiling, rule_set, centrality_version, population_year) select call_number, max(scheme),"
                        + " case_year, case when max(kind) = 'pilot' then 'STATE' else 'COUNTY' end, min(opened_on), min(opened_on) + 45,"
                        + " min(opened_on) + 90, null, null, 2000000, case when max(kind) = 'pilot' then 'pilot2022' else 'ilag2022' end,"
                        + " 2020, 2022 from bench_case where call_number is not null group by call_number, case_year");
        run(
                "insert into call_municipality (call_number, code, centrality_class, inhabitants, answer, rule_name, reason, source,"
                        + " invited, reply, replied_on) select k.call_number, m.code, c.centrality_class, p.inhabitants,"
                        + " case when c.centrality_class = 6 then 'target' when c.centrality_class > 3 then 'cooperation' else 'no' end,"
                        + " 'class' || cast(c.centrality_class as varchar(1)), 'Kommunens sentralitetsklasse avgjør.', 'SSB',"
                        + " c.centrality_class > 3, case when c.centrality_class > 3 then 'APPLIES' end,"
                        + " case when c.centrality_class > 3 then k.letter_date + 30 end from scheme_call k cross join municipality m"
                        + " join centrality c on c.code = m.code and c.version = 2020"
                        + " join population p on p.code = m.code and p.population_year = 2022 where m.county_code = '50'");
    }

    /** Nobody takes part in the same scheme twice at a time: the first case of each municipality, scheme and year does. */
    private void participations() {
        run(
                "insert into participation (code, scheme, from_day, to_day, what, source, case_number, role) select lead, scheme,"
                        + " opened_on, case when ended then opened_on + life else opened_on + 1095 end, title, 'Saken', case_number,"
                        + " 'LEAD' from bench_case where n in (select min(n) from bench_case where scheme is not null"
                        + " and state in ('PARTICIPATING', 'AGREEMENT', 'CLOSED') group by lead, scheme, case_year)");
    }

    /** The numbers of the cases in a range. */
    private List<CaseId> numbers(Map<String, ?> range) {
        return db.query(
                "select case_number from bench_case where n between :from and :to order by n",
                range,
                (row, n) -> new CaseId(row.getString("case_number")));
    }

    private static List<String> statements() {
        try {
            return List.of(new ClassPathResource("bench/history.sql")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .split("\n\n", -1))
                    .stream()
                    .map(String::strip)
                    .filter(sql -> !sql.startsWith("--"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String sql) {
        db.getJdbcTemplate().execute(sql);
    }

    private void run(String sql, Map<String, ?> params) {
        try {
            db.update(sql, params);
        } catch (RuntimeException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @SuppressWarnings("unchecked")
    private void batch(String sql, List<? extends Map<String, ?>> rows) {
        db.batchUpdate(sql, rows.toArray(Map[]::new));
    }

    private static Map<String, @Nullable Object> row(String name, Object value) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put(name, value);
        return row;
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    private String any(@Nullable List<String> several) {
        return requireNonNull(several).get(random.nextInt(several.size()));
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(EngineClock.NORWAY).toOffsetDateTime();
    }
}
