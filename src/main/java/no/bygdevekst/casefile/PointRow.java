package no.bygdevekst.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.PoliticalCase.Point;
import no.bygdevekst.casefile.PoliticalCase.Task;
import org.jspecify.annotations.Nullable;

/** A point of a recommendation as a form sends it; they are numbered as they come. */
public final class PointRow {
    public static final List<String> COLUMNS = List.of("text", "settles", "task", "owner", "due");

    private static final int TASK = 500;

    private PointRow() {}

    /**
     * @param today what a point orders is due after this day
     * @throws IllegalArgumentException with the rest of a sentence that begins with the list's label, naming every fault
     */
    public static List<Point> points(List<Map<String, String>> rows, Staff staff, LocalDate today) {
        List<Point> points = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Map<String, String> row : rows) {
            int number = points.size() + 1;
            if (cell(row, "text").isEmpty()) {
                faults.add("punkt %d mangler tekst".formatted(number));
            }
            if (!cell(row, "settles").isEmpty()
                    && PilotDecision.of(cell(row, "settles")).isEmpty()) {
                faults.add("for punkt %d må det velges fra lista hva det avgjør i pilotene".formatted(number));
            }
            points.add(new Point(number, cell(row, "text"), task(row, number, staff, today, faults)));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("har feil: " + String.join("; ", faults));
        }
        return List.copyOf(points);
    }

    /** Which of the points settle something in the pilots, by their numbers. */
    public static Map<Integer, PilotDecision> settling(List<Map<String, String>> rows) {
        Map<Integer, PilotDecision> settling = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int number = i + 1;
            PilotDecision.of(cell(rows.get(i), "settles")).ifPresent(decision -> settling.put(number, decision));
        }
        return settling;
    }

    /**
     * What a point orders, if it orders anything.
     *
     * @param faults to which every fault is added, as a part of a sentence
     */
    public static @Nullable Task task(
            Map<String, String> row, int number, Staff staff, LocalDate today, List<String> faults) {
        String text = cell(row, "task");
        String owner = cell(row, "owner");
        if (text.isEmpty() && owner.isEmpty() && cell(row, "due").isEmpty()) {
            return null;
        }
        Optional<LocalDate> due = day(cell(row, "due"));
        if (text.isEmpty() || text.length() > TASK) {
            faults.add("punkt %d må si hva som bestilles, med høyst %d tegn".formatted(number, TASK));
        }
        if (Department.of(owner).isEmpty() && staff.find(owner).isEmpty()) {
            faults.add(
                    "punkt %d må ha en ansvarlig: brukernavnet til en ansatt, eller samferdsel, utdanning, plan eller naring"
                            .formatted(number));
        }
        if (due.isEmpty() || !due.get().isAfter(today)) {
            faults.add("punkt %d må ha en frist fram i tid, som 2023-09-30".formatted(number));
        }
        return due.map(day -> new Task(text, owner, day)).orElse(null);
    }

    /**
     * Points as the log tells them.
     *
     * @param settling what some of them settle in the pilots, by their numbers
     */
    public static String shown(List<Point> points, Map<Integer, PilotDecision> settling) {
        return points.stream()
                .map(point -> "%d. %s%s%s"
                        .formatted(
                                point.number(),
                                point.text(),
                                Optional.ofNullable(settling.get(point.number()))
                                        .map(decision -> " (avgjør %s)".formatted(decision.label()))
                                        .orElse(""),
                                shown(point.orders())))
                .collect(Collectors.joining("; "));
    }

    /** What a point orders as the log tells it after the point; empty when it orders nothing. */
    public static String shown(@Nullable Task task) {
        return task == null
                ? ""
                : " (bestiller: %s, %s, innen %s)"
                        .formatted(
                                task.text(),
                                Department.of(task.owner())
                                        .map(Department::label)
                                        .orElse(task.owner()),
                                Bokmaal.day(task.due()));
    }

    /** A cell of a row, empty when it is not there. */
    public static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** A day as a date field sends it. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
