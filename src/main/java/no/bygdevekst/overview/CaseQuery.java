package no.bygdevekst.overview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseList.Column;
import no.bygdevekst.casefile.CaseList.Due;
import no.bygdevekst.casefile.CaseList.Filter;
import no.bygdevekst.casefile.CaseList.Order;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Viewer;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The address of a list of cases, {@code /saker?…}: whoever links to one writes it so. All parameters may be left out; what
 * cannot be read is told and left out.
 *
 * <ul>
 *   <li>{@code sok}: words that all must be found, by how they begin; or a number, {@code 2022/0001} or {@code 2022/1}
 *   <li>{@code ordning}: {@code pilot}, {@code ilag}, {@code restructuring}, or {@code ingen}: beside the schemes
 *   <li>{@code slag}: the kind of case, {@link #KINDS}
 *   <li>{@code sted}: where it stands, the whole text
 *   <li>{@code tilstand}: {@code pagar} (running), {@code ferdig} (finished) or the word of a {@link CaseState}
 *   <li>{@code kommune}: four digits
 *   <li>{@code saksbehandler}: a user id, {@code ingen} or {@code meg}; insiders alone ask for it
 *   <li>{@code frist}: {@code over}, {@code 14}, {@code senere}, or {@code ingen}: running without one
 *   <li>{@code ar}: the year it was opened
 *   <li>{@code utlysning}: the number of the call it came from
 *   <li>{@code sorter}: the word of a {@link Column}, with {@code -} before it from the last to the first
 *   <li>{@code kolonner}: words of columns, comma-separated or repeated
 *   <li>{@code side}: from 1; {@code antall}: {@code 25}, {@code 50} or {@code 100} on a page
 * </ul>
 *
 * @param given the parameters that could be read, in the order above
 * @param problems a sentence for each that could not
 */
record CaseQuery(
        Map<String, String> given,
        Filter filter,
        Order order,
        Set<Column> columns,
        int page,
        int perPage,
        List<String> problems) {
    static final List<String> KINDS = List.of(
            "pilot", "ilag", "restructuring", "call", "arena", "politicalcase", "orientation", "interpellation");
    static final List<Integer> SIZES = List.of(25, 50, 100);
    static final String RUNNING = "pagar";
    static final String FINISHED = "ferdig";
    static final String NONE = "ingen";
    static final String ME = "meg";

    private static final Set<Column> USUAL = EnumSet.of(
            Column.NUMBER,
            Column.TITLE,
            Column.KIND,
            Column.MUNICIPALITIES,
            Column.STATE,
            Column.STEP,
            Column.CASEWORKER,
            Column.DUE);
    private static final Pattern CODE = Pattern.compile("\\d{4}");
    private static final int LONGEST = 200;

    /** @param me who {@code meg} is */
    static CaseQuery of(MultiValueMap<String, String> parameters, String me, Viewer viewer) {
        var reader = new Reading(parameters);
        String search = reader.read(
                        "sok", "søk", text -> Optional.of(text.substring(0, Math.min(LONGEST, text.length()))))
                .orElse("");
        String scheme = reader.read("ordning", "ordning", text -> Optional.of(text)
                        .filter(word -> word.equals(NONE) || Scheme.of(word).isPresent()))
                .orElse("");
        String kind = reader.read("slag", "slag", text -> Optional.of(text).filter(KINDS::contains))
                .orElse(null);
        String step = reader.read("sted", "sted", Optional::of).orElse(null);
        CaseState state = null;
        Boolean running = null;
        String standing = reader.read("tilstand", "tilstand", text -> Optional.of(text)
                        .filter(word -> word.equals(RUNNING)
                                || word.equals(FINISHED)
                                || CaseState.of(word).isPresent()))
                .orElse("");
        if (standing.equals(RUNNING) || standing.equals(FINISHED)) {
            running = standing.equals(RUNNING);
        } else {
            state = CaseState.of(standing).orElse(null);
        }
        String municipality = reader.read("kommune", "kommune", text -> Optional.of(text)
                        .filter(code -> CODE.matcher(code).matches()))
                .orElse(null);
        String caseworker = reader.read("saksbehandler", "saksbehandler", text -> Optional.of(text)
                        .filter(who -> viewer.insider()))
                .map(who -> switch (who) {
                    case NONE -> "";
                    case ME -> me;
                    default -> who;
                })
                .orElse(null);
        Due due = reader.read("frist", "frist", Due::of).orElse(null);
        Integer year = reader.read("ar", "år", text -> Optional.of(text)
                        .filter(number -> CODE.matcher(number).matches())
                        .map(Integer::valueOf))
                .orElse(null);
        String call = reader.read(
                        "utlysning", "utlysning", text -> Optional.of(text).filter(CaseId::isNumber))
                .orElse(null);
        Order order = reader.read("sorter", "sortering", CaseQuery::order).orElse(Order.NEWEST);
        Set<Column> columns =
                reader.read("kolonner", "kolonne", CaseQuery::columns).orElse(USUAL);
        int page = reader.read("side", "side", CaseQuery::number).orElse(1);
        int size = reader.read("antall", "antall på siden", text -> number(text).filter(SIZES::contains))
                .orElse(SIZES.get(0));
        if (columns.equals(USUAL)) {
            reader.given.remove("kolonner");
        }
        if (size == SIZES.get(0)) {
            reader.given.remove("antall");
        }
        return new CaseQuery(
                reader.given,
                new Filter(
                        search,
                        Scheme.of(scheme).orElse(null),
                        scheme.equals(NONE),
                        kind,
                        step,
                        state,
                        running,
                        municipality,
                        caseworker,
                        due,
                        year,
                        call),
                order,
                columns,
                Pager.at(page).number(),
                size,
                reader.problems);
    }

    private static Optional<Order> order(String text) {
        boolean descending = text.startsWith("-");
        return Column.of(descending ? text.substring(1) : text).map(column -> new Order(column, descending));
    }

    private static Optional<Set<Column>> columns(String text) {
        List<Optional<Column>> named = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(Column::of)
                .toList();
        if (named.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Set<Column> columns = EnumSet.of(Column.NUMBER);
        named.forEach(column -> column.ifPresent(columns::add));
        return Optional.of(columns);
    }

    private static Optional<Integer> number(String text) {
        return Optional.of(text).filter(digits -> digits.matches("\\d{1,7}")).map(Integer::valueOf);
    }

    /** Reads parameter after parameter, and remembers what was given. */
    private static final class Reading {
        private final MultiValueMap<String, String> parameters;
        private final Map<String, String> given = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();

        Reading(MultiValueMap<String, String> parameters) {
            this.parameters = parameters;
        }

        <T> Optional<T> read(String name, String called, Function<String, Optional<T>> meaning) {
            String text = String.join(",", parameters.getOrDefault(name, List.of()))
                    .replace('\0', ' ')
                    .strip();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            Optional<T> meant = meaning.apply(text);
            if (meant.isPresent()) {
                given.put(name, text);
            } else {
                problems.add("Vi kjenner ikke «%s» som %s, og har sett bort fra det.".formatted(text, called));
            }
            return meant;
        }
    }

    /** What a field of the form has. */
    public String value(String name) {
        return given.getOrDefault(name, "");
    }

    /** Whether anything but sorting, columns and paging is asked for. */
    public boolean narrows() {
        return !filter.equals(Filter.ALL);
    }

    public boolean shows(Column column) {
        return columns.contains(column);
    }

    /** The address after the question mark, without the page; never empty, so that it is not taken for the bare list. */
    public String query() {
        return with("side", null);
    }

    /** The same without one parameter. */
    public String without(String name) {
        return with(name, null);
    }

    /** The same with one parameter changed; whatever else is changed, one begins at the first page. */
    String with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(given);
        changed.remove("side");
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed.isEmpty()
                ? "sok="
                : changed.entrySet().stream()
                        .map(one -> one.getKey() + "="
                                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)
                                        .replace("%2C", ","))
                        .collect(Collectors.joining("&"));
    }

    /** The address that sorts by a column; the one it is sorted by, the other way. */
    public String sortedBy(Column column) {
        boolean turned = order.column() == column && !order.descending();
        return with("sorter", (turned ? "-" : "") + column.word());
    }

    /** As {@code aria-sort} says it; none for what it is not sorted by. */
    public @Nullable String ariaSort(Column column) {
        if (order.column() != column) {
            return null;
        }
        return order.descending() ? "descending" : "ascending";
    }
}
