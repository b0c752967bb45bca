package no.bygdevekst.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All cases, running and finished, as a list: searched, narrowed, sorted and paged in a fixed number of queries. Whoever is
 * no insider finds only cases they see, only by what they may read, and sorts only by deadlines they are shown.
 */
@Component
public class CaseList {
    /** How far cases are counted; beyond it there are only «more». */
    public static final int COUNTED = 1_000;
    /** So many days ahead a deadline is near. */
    public static final int NEAR = 14;

    private static final Pattern NUMBER = Pattern.compile("(\\d{4})/([Uu]?)(\\d{0,4})");
    /** The municipalities' own cases, of which they, and no department, see the money. */
    private static final String OWN =
            "f.case_number in (select own.case_number from case_municipality own where own.code in (:municipalities))";

    /** Keeps PostgreSQL from gathering all that exist before it looks at the first. */
    private static final String ONE_BY_ONE = " offset 0";

    private static final int COMMON = 10_000;
    private static final int MOST_WORDS = 8;

    private final JdbcClient db;
    private final Clock clock;
    private final Cases cases;
    private final Milestones milestones;

    CaseList(JdbcClient db, Clock clock, Cases cases, Milestones milestones) {
        this.db = db;
        this.clock = clock;
        this.cases = cases;
        this.milestones = milestones;
    }

    /** What a list may show and be sorted by; kind, scheme and state in groups. */
    public enum Column implements Labelled {
        NUMBER("nummer", "Nummer", "f.case_number"),
        TITLE("sak", "Sak", "f.title_order"),
        KIND("slag", "Slag", "f.kind"),
        SCHEME("ordning", "Ordning", "f.scheme", true),
        MUNICIPALITIES("kommuner", "Kommuner", "f.lead_order"),
        STATE("tilstand", "Tilstand", "f.state"),
        STEP("sted", "Står ved", "f.step", true),
        CASEWORKER("saksbehandler", "Saksbehandler", "f.caseworker", true),
        DUE("frist", "Neste frist", "f.next_due"),
        OPENED("apnet", "Opprettet", "f.opened_at"),
        CLOSED("avsluttet", "Avsluttet", "f.closed_at", true),
        ARCHIVE("arkiv", "Arkivsaksnummer", "f.archive_number", true),
        PROMISED("kroner", "Tilsagn, kr", "f.promised");

        private final String word;
        private final String label;
        private final String sql;
        private final boolean empty;

        Column(String word, String label, String sql) {
            this(word, label, sql, false);
        }

        /** @param empty whether a case may have none */
        Column(String word, String label, String sql, boolean empty) {
            this.word = word;
            this.label = label;
            this.sql = sql;
            this.empty = empty;
        }

        /** The word in addresses. */
        public String word() {
            return word;
        }

        @Override
        public String label() {
            return label;
        }

        public static Optional<Column> of(String word) {
            return Arrays.stream(values())
                    .filter(column -> column.word.equals(word))
                    .findFirst();
        }
    }

    /** How near the next deadline of a case is, running or not; {@code NONE}: a running one without. */
    public enum Due implements Labelled {
        LATE("over", "Over fristen"),
        SOON("14", "Innen 14 dager"),
        LATER("senere", "Senere"),
        NONE("ingen", "Ingen frist");

        private final String word;
        private final String label;

        Due(String word, String label) {
            this.word = word;
            this.label = label;
        }

        public String word() {
            return word;
        }

        @Override
        public String label() {
            return label;
        }

        public static Optional<Due> of(String word) {
            return Arrays.stream(values()).filter(due -> due.word.equals(word)).findFirst();
        }
    }

    /**
     * What the list is narrowed to; nothing means everything.
     *
     * @param search words that must all be found, each by how it begins; or the number of a case
     * @param outside only those that belong to no scheme
     * @param running {@code false}: finished
     * @param caseworker a user id; empty: nobody has the case
     * @param call the number of the call they came from
     */
    public record Filter(
            String search,
            @Nullable Scheme scheme,
            boolean outside,
            @Nullable String kind,
            @Nullable String step,
            @Nullable CaseState state,
            @Nullable Boolean running,
            @Nullable String municipality,
            @Nullable String caseworker,
            @Nullable Due due,
            @Nullable Integer year,
            @Nullable String call) {
        public static final Filter ALL = ofSearch("");

        public static Filter ofSearch(String search) {
            return new Filter(search, null, false, null, null, null, null, null, null, null, null, null);
        }
    }

    public record Order(Column column, boolean descending) {
        public static final Order NEWEST = new Order(Column.NUMBER, true);

        /** In SQL: nothing comes before anything, in every database. */
        private String sql(String first) {
            String way = descending ? " desc" : "";
            String nothing = column.empty ? descending ? " nulls last" : " nulls first" : "";
            return first + way + nothing + (column == Column.NUMBER ? "" : ", f.case_number" + way);
        }

        String sql() {
            return sql(column.sql);
        }
    }

    /** @param promised whole kroner; none for whoever is not shown what a case has been promised */
    public record Row(CaseFile file, Milestones.@Nullable Milestone next, @Nullable Long promised) {}

    /** @param total how many there are, up to one more than {@link #COUNTED} */
    public record Page(List<Row> rows, long total, boolean goesOn) {}

    /** @param handlers those whose names the words may begin as well; none for whoever must not ask who has a case */
    public Page page(Filter filter, Order order, Viewer viewer, List<Staff.Person> handlers, int page, int size) {
        Search search = search(filter.search(), handlers);
        long total = count(filter, viewer, search);
        List<CaseId> found = ids(filter, order, viewer, search, total, (long) page * size, size + 1);
        return new Page(rows(found.subList(0, Math.min(size, found.size())), viewer), total, found.size() > size);
    }

    /** How many there are, up to one more than {@link #COUNTED}. */
    public long count(Filter filter, Viewer viewer, List<Staff.Person> handlers) {
        return count(filter, viewer, search(filter.search(), handlers));
    }

    /** All of them, in order, for {@link #rows}. */
    public List<CaseId> all(Filter filter, Order order, Viewer viewer, List<Staff.Person> handlers) {
        Search search = search(filter.search(), handlers);
        return ids(filter, order, viewer, search, count(filter, viewer, search), 0, Integer.MAX_VALUE);
    }

    /** These cases with what a list shows of them, in the order given. */
    public List<Row> rows(List<CaseId> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<CaseId, CaseFile> files = byId(cases.find(ids), CaseFile::id);
        Map<CaseId, Milestones.Milestone> next = byId(milestones.next(ids, viewer), Milestones.Milestone::caseId);
        Map<CaseId, Long> promised = new HashMap<>();
        db.sql("select f.case_number, f.promised from case_file f where f.case_number in (:cases)"
                        + (viewer.insider() ? "" : " and " + OWN))
                .params(viewer.params())
                .param("cases", ids.stream().map(CaseId::value).toList())
                .query(row -> {
                    promised.put(new CaseId(row.getString(1)), row.getLong(2));
                });
        return ids.stream()
                .filter(files::containsKey)
                .map(id -> new Row(Objects.requireNonNull(files.get(id)), next.get(id), promised.get(id)))
                .toList();
    }

    private static <T> Map<CaseId, T> byId(Collection<T> found, Function<T, CaseId> id) {
        return found.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** Where running cases stand. */
    public List<String> steps(Viewer viewer) {
        return db.sql("select distinct f.step from case_file f where f.closed_at is null and f.step is not null and "
                        + viewer.sees("f.case_number") + " order by 1 limit 200")
                .params(viewer.params())
                .query(String.class)
                .list();
    }

    /** The years that cases have been opened in, the newest first. */
    public List<Integer> years() {
        return db.sql("select min(case_year), max(case_year) from case_file")
                .query((row, n) -> Stream.iterate(row.getInt(2), year -> year - 1)
                        .limit(row.getInt(2) == 0 ? 0 : row.getInt(2) - row.getInt(1) + 1L)
                        .toList())
                .single();
    }

    /**
     * What is searched for.
     *
     * @param people the caseworkers whose names begin with a word, by user id
     * @param common the words so many cases have that it is better to ask of each case whether it has them than to gather
     *     the cases that do
     */
    private record Search(List<String> words, Map<String, List<String>> people, Set<String> common) {}

    private Search search(String text, List<Staff.Person> handlers) {
        List<String> words = List.copyOf(words(text));
        if (words.isEmpty()) {
            return new Search(words, Map.of(), Set.of());
        }
        Map<String, List<String>> people = people(words, handlers);
        return new Search(words, people, common(words, people));
    }

    private static Map<String, List<String>> people(List<String> words, List<Staff.Person> handlers) {
        Map<String, List<String>> people = new HashMap<>();
        for (String word : words) {
            List<String> called = handlers.stream()
                    .filter(person -> Words.of(person.name()).stream().anyMatch(name -> name.startsWith(word)))
                    .map(Staff.Person::id)
                    .toList();
            if (!called.isEmpty()) {
                people.put(word, called);
            }
        }
        return people;
    }

    private Set<String> common(List<String> words, Map<String, List<String>> people) {
        Map<String, Object> params = new HashMap<>();
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String found = "(select 1 as one from case_word w where %s limit %d)".formatted(begins(i), COMMON + 1);
            List<String> called = people.get(words.get(i));
            if (called != null) {
                found = "(%s union all (select 1 as one from case_file h where h.caseworker in (:people%d) limit %d))"
                        .formatted(found, i, COMMON + 1);
                params.put("people" + i, called);
            }
            counts.add("select %d as place, count(*) as found from %s some%d".formatted(i, found, i));
            bind(params, i, words.get(i));
        }
        Set<String> common = new HashSet<>();
        db.sql(String.join(" union all ", counts)).params(params).query(row -> {
            if (row.getLong("found") > COMMON) {
                common.add(words.get(row.getInt("place")));
            }
        });
        return common;
    }

    private long count(Filter filter, Viewer viewer, Search search) {
        var where = new Where(filter, viewer, search, null);
        return db.sql("select count(*) from (select 1 as one from case_file f where %s limit %d) counted"
                        .formatted(where.sql(), COUNTED + 1))
                .params(where.params)
                .query(Long.class)
                .single();
    }

    /** A few are gathered and sorted; many are met in their order until the page is full. */
    private List<CaseId> ids(
            Filter filter, Order order, Viewer viewer, Search search, long total, long skip, int size) {
        if (total == 0) {
            return List.of();
        }
        var where = new Where(filter, viewer, search, total > COUNTED ? order.column() : null);
        String first =
                switch (order.column()) {
                    case DUE -> due(viewer);
                    case PROMISED ->
                        viewer.insider()
                                ? order.column().sql
                                : "case when %s then f.promised else 0 end".formatted(OWN);
                    default -> order.column().sql;
                };
        return db.sql(
                        "select f.case_number, %s as sorted from case_file f where %s order by %s limit :size offset :skip"
                                .formatted(first, where.sql(), order.sql(viewer.insider() ? first : "2")))
                .params(where.params)
                .param("size", size)
                .param("skip", skip)
                .query((row, n) -> new CaseId(row.getString(1)))
                .list();
    }

    /** The next deadline of a case as lists show it to somebody, in SQL; {@link CaseIndex#NEVER} for none. */
    private static String due(Viewer viewer) {
        return viewer.insider()
                ? "f.next_due"
                : "coalesce((select min(m.due) from milestone m where m.case_number = f.case_number and m.state = 'OPEN' and "
                        + Milestones.shown("m", viewer) + "), date '" + CaseIndex.NEVER + "')";
    }

    private static Set<String> words(String search) {
        Set<String> words = new LinkedHashSet<>();
        for (String part : search.strip().split("\\s+", -1)) {
            if (!NUMBER.matcher(part).matches()) {
                words.addAll(Words.of(part));
            }
        }
        return words.stream().limit(MOST_WORDS).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every letter comes before the last of all characters. */
    private static String begins(int i) {
        return "w.word >= :word%d and w.word < :past%d".formatted(i, i);
    }

    private static void bind(Map<String, Object> params, int i, String word) {
        params.put("word" + i, word);
        params.put("past" + i, word + '\uffff');
    }

    /** The conditions of a filter, each so that its index is used, or none but that of the column it is sorted by. */
    private final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> params;
        private final Viewer viewer;
        private final @Nullable Column sorted;
        private final String oneByOne;

        Where(Filter filter, Viewer viewer, Search search, @Nullable Column sorted) {
            this.viewer = viewer;
            this.sorted = sorted;
            this.oneByOne = sorted == null ? "" : ONE_BY_ONE;
            this.params = Milestones.params(viewer);
            if (!viewer.insider()) {
                conditions.add(viewer.sees("f.case_number"));
            }
            equal(Column.KIND, filter.kind());
            equal(
                    Column.SCHEME,
                    filter.scheme() == null ? null : filter.scheme().name());
            equal(Column.STEP, filter.step());
            equal(Column.STATE, filter.state() == null ? null : filter.state().name());
            if (filter.outside()) {
                nothing("f.scheme");
            }
            Boolean running = filter.due() == Due.NONE ? Boolean.TRUE : filter.running();
            if (running != null) {
                String closed = sorted == null ? "f.closed_at" : "cast(f.closed_at as date)";
                conditions.add(closed + (running ? " is null" : " is not null"));
            }
            String caseworker = filter.caseworker();
            if (caseworker != null && caseworker.isEmpty()) {
                nothing("f.caseworker");
            } else {
                equal(Column.CASEWORKER, caseworker);
            }
            if (filter.municipality() != null) {
                has("case_municipality w", "w.code = :code", sorted != null);
                params.put("code", filter.municipality());
            }
            if (filter.year() != null) {
                conditions.add((sorted == null ? "f.case_year" : "f.case_year + 0") + " = :year");
                params.put("year", filter.year());
            }
            if (filter.call() != null) {
                conditions.add((sorted == null ? "f.call_number" : "coalesce(f.call_number, '')") + " = :call");
                params.put("call", filter.call());
            }
            if (filter.due() != null) {
                due(filter.due());
            }
            words(search);
            numbers(filter.search());
        }

        String sql() {
            return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
        }

        private void equal(Column column, @Nullable String value) {
            if (value != null) {
                String name = column.name().toLowerCase(java.util.Locale.ROOT);
                boolean free = sorted == null || sorted == column;
                conditions.add((free ? column.sql : "coalesce(%s, '')".formatted(column.sql)) + " = :" + name);
                params.put(name, value);
            }
        }

        private void nothing(String column) {
            conditions.add(sorted == null ? column + " is null" : "coalesce(%s, '') = ''".formatted(column));
        }

        private void has(String table, String condition, boolean asked) {
            conditions.add(
                    asked
                            ? "exists (select 1 from %s where w.case_number = f.case_number and %s%s)"
                                    .formatted(table, condition, oneByOne)
                            : "f.case_number in (select w.case_number from %s where %s)".formatted(table, condition));
        }

        private void due(Due due) {
            LocalDate today = LocalDate.now(clock);
            String next = sorted == null || sorted == Column.DUE || !viewer.insider()
                    ? CaseList.due(viewer)
                    : "coalesce(f.next_due, date '2000-01-01')";
            params.put("today", today);
            params.put("near", today.plusDays(NEAR));
            params.put("never", CaseIndex.NEVER);
            conditions.add(
                    switch (due) {
                        case LATE -> next + " < :today";
                        case SOON -> next + " between :today and :near";
                        case LATER -> next + " > :near and " + next + " < :never";
                        case NONE -> next + " = :never";
                    });
        }

        private void words(Search search) {
            int i = 0;
            for (String word : search.words()) {
                String begins = begins(i) + (viewer.insider() ? "" : " and not w.insider");
                boolean asked = sorted != null || search.common().contains(word);
                List<String> people = search.people().get(word);
                if (people == null) {
                    has("case_word w", begins, asked);
                } else {
                    conditions.add((asked
                                    ? "(f.caseworker in (:people%2$d) or exists (select 1 from case_word w"
                                            + " where w.case_number = f.case_number and %1$s%3$s))"
                                    : "f.case_number in (select found.case_number from (select w.case_number from case_word w"
                                            + " where %1$s union all select h.case_number from case_file h"
                                            + " where h.caseworker in (:people%2$d)) found)")
                            .formatted(begins, i, oneByOne));
                    params.put("people" + i, people);
                }
                bind(params, i++, word);
            }
        }

        private void numbers(String search) {
            int i = 0;
            for (String part : search.strip().split("\\s+", -1)) {
                Matcher number = NUMBER.matcher(part);
                if (number.matches()) {
                    String call = number.group(2).toUpperCase(java.util.Locale.ROOT);
                    int digits = call.isEmpty() ? 4 : 3;
                    String place = number.group(3);
                    conditions.add(
                            ("f.case_number in (select found.case_number from (select n.case_number from case_file n"
                                            + " where n.case_number = :number%d union all select n.case_number"
                                            + " from case_file n where n.case_year = :numbered%d"
                                            + " and n.case_number like :like%d) found)")
                                    .formatted(i, i, i));
                    params.put(
                            "number" + i,
                            number.group(1) + "/" + call + "0".repeat(Math.max(0, digits - place.length())) + place);
                    params.put("numbered" + i, Integer.valueOf(number.group(1)));
                    params.put("like" + i++, number.group(1) + "/" + call + place + "%");
                }
            }
        }
    }
}
