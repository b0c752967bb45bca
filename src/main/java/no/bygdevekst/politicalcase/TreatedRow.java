package no.bygdevekst.politicalcase;

import static no.bygdevekst.casefile.PointRow.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.PointRow;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.PoliticalCase.Point;
import no.bygdevekst.casefile.PoliticalCase.Task;
import no.bygdevekst.casefile.PoliticalCase.Treated;
import no.bygdevekst.casefile.Staff;
import org.jspecify.annotations.Nullable;

/** What a committee made of a point, as a form sends it. A row without a number is a point the committee has added. */
final class TreatedRow {
    static final List<String> COLUMNS =
            List.of("number", "outcome", "text", "votesFor", "votesAgainst", "task", "owner", "due");

    private final List<Point> recommended;
    private final Staff staff;
    private final LocalDate today;
    private final List<String> faults = new ArrayList<>();
    private final List<Treated> treated = new ArrayList<>();

    private TreatedRow(List<Point> recommended, Staff staff, LocalDate today) {
        this.recommended = recommended;
        this.staff = staff;
        this.today = today;
    }

    /**
     * @param recommended what the committee was asked to adopt; each must be there, once
     * @throws IllegalArgumentException with the rest of a sentence that begins with the list's label, naming every fault
     */
    static List<Treated> treated(
            List<Map<String, String>> rows, List<Point> recommended, Staff staff, LocalDate today) {
        var all = new TreatedRow(recommended, staff, today);
        rows.forEach(all::add);
        all.check();
        return List.copyOf(all.treated);
    }

    /** {@code 1: som innstilt; 2: endret, 9 mot 4 stemmer}, with what each orders. */
    static String shown(List<Treated> points) {
        return points.stream()
                .map(point -> "%d: %s%s%s"
                        .formatted(
                                point.number(),
                                point.outcome().label(),
                                point.votesFor() == null
                                        ? ""
                                        : ", %d mot %d stemmer".formatted(point.votesFor(), point.votesAgainst()),
                                PointRow.shown(point.orders())))
                .collect(Collectors.joining("; "));
    }

    private void add(Map<String, String> row) {
        Optional<Point> point = recommended.stream()
                .filter(one -> String.valueOf(one.number()).equals(cell(row, "number")))
                .findFirst();
        int number = point.map(Point::number).orElseGet(this::next);
        Optional<Outcome> outcome = Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(cell(row, "outcome")))
                .findFirst();
        if (point.isEmpty() && !cell(row, "number").isEmpty()) {
            faults.add("punkt «%s» er ikke i innstillingen; et nytt punkt skal ikke ha nummer"
                    .formatted(cell(row, "number")));
        }
        if (outcome.isEmpty()) {
            faults.add("punkt %d mangler vedtak".formatted(number));
        } else if (point.isPresent() == (outcome.get() == Outcome.ADDED)) {
            faults.add("punkt %d kan ikke være «%s»"
                    .formatted(number, outcome.get().label()));
        }
        String text = cell(row, "text");
        boolean rewritten = outcome.filter(one -> one == Outcome.AMENDED || one == Outcome.ADDED)
                .isPresent();
        if (rewritten
                && (text.isEmpty()
                        || point.filter(one -> one.text().equals(text)).isPresent())) {
            faults.add("punkt %d må ha teksten slik den ble vedtatt".formatted(number));
        }
        Integer votesFor = votes(row, "votesFor", number);
        Integer votesAgainst = votes(row, "votesAgainst", number);
        if ((votesFor == null) != (votesAgainst == null)) {
            faults.add("punkt %d må ha både stemmer for og stemmer mot, eller ingen av dem".formatted(number));
        }
        Task task = PointRow.task(row, number, staff, today, faults);
        treated.add(new Treated(
                number,
                outcome.orElse(Outcome.AS_RECOMMENDED),
                rewritten ? text : point.map(Point::text).orElse(text),
                votesFor,
                votesAgainst,
                outcome.filter(Outcome::isAdopted).isPresent() ? task : null));
    }

    private void check() {
        List<Integer> numbers = treated.stream().map(Treated::number).toList();
        recommended.stream()
                .map(Point::number)
                .filter(number -> numbers.stream().filter(number::equals).count() != 1)
                .forEach(number -> faults.add("punkt %d i innstillingen må stå der én gang".formatted(number)));
        for (Outcome whole : List.of(Outcome.POSTPONED, Outcome.SENT_OVER)) {
            long some = treated.stream().filter(one -> one.outcome() == whole).count();
            if (some > 0 && some < treated.size()) {
                faults.add("«%s» gjelder hele saken, og må stå på alle punktene".formatted(whole.label()));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "har feil: " + faults.stream().distinct().collect(Collectors.joining("; ")));
        }
    }

    private int next() {
        return 1
                + Math.max(
                        recommended.stream().mapToInt(Point::number).max().orElse(0),
                        treated.stream().mapToInt(Treated::number).max().orElse(0));
    }

    private @Nullable Integer votes(Map<String, String> row, String column, int number) {
        String text = cell(row, column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}")) {
            faults.add("punkt %d må ha stemmetall som hele tall".formatted(number));
            return 0;
        }
        return Integer.valueOf(text);
    }
}
