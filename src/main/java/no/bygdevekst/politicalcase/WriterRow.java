package no.bygdevekst.politicalcase;

import static no.bygdevekst.casefile.PointRow.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Department;
import no.bygdevekst.casefile.Passages;
import no.bygdevekst.casefile.PointRow;
import no.bygdevekst.casefile.PoliticalWork.Contribution;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.politicalcase.PoliticalcaseProcess.Place;

/**
 * Who writes what, as a form sends it.
 *
 * @param due the day it is to be done
 */
record WriterRow(Contribution contribution, LocalDate due) {
    static final List<String> COLUMNS = List.of("passage", "department", "colleague", "due");

    /**
     * @param latest the day before which all must be done, or on it
     * @throws IllegalArgumentException with the rest of a sentence that begins with the list's label, naming every fault
     */
    static List<WriterRow> writers(List<Map<String, String>> rows, Staff staff, LocalDate today, LocalDate latest) {
        List<WriterRow> writers = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : rows) {
            int number = writers.size() + 1;
            Optional<Place> place = PoliticalcaseProcess.PLACES.entrySet().stream()
                    .filter(entry -> entry.getKey().name().equals(cell(row, "passage")))
                    .map(Map.Entry::getValue)
                    .findFirst();
            String who = cell(row, "department") + cell(row, "colleague");
            Optional<LocalDate> due = cell(row, "due").isEmpty() ? Optional.of(latest) : PointRow.day(cell(row, "due"));
            if (place.isEmpty()) {
                faults.add("rad %d må si hva som skal skrives".formatted(number));
            } else if (!seen.add(cell(row, "passage"))) {
                faults.add("%s er delt ut to ganger"
                        .formatted(Passages.heading(
                                place.get().section(), place.get().part())));
            }
            if (!cell(row, "department").isEmpty() && !cell(row, "colleague").isEmpty()) {
                faults.add("rad %d kan ikke ha både fagavdeling og kollega".formatted(number));
            } else if (Department.of(who).isEmpty() && !isColleague(who, staff)) {
                faults.add("rad %d må ha en fagavdeling, eller brukernavnet til en saksbehandler eller leder"
                        .formatted(number));
            }
            if (due.isEmpty() || due.get().isBefore(today) || due.get().isAfter(latest)) {
                faults.add("rad %d må ha en frist fra i dag til %s".formatted(number, Bokmaal.day(latest)));
            }
            writers.add(new WriterRow(
                    new Contribution(
                            number,
                            place.map(Place::section).orElse(Passages.Section.SUMMARY),
                            place.map(Place::part).orElse(""),
                            who,
                            null),
                    due.orElse(latest)));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("har feil: " + String.join("; ", faults));
        }
        return List.copyOf(writers);
    }

    /** {@code Samferdsel: Plan og samfunn, innen 8. mai 2023}. */
    String shown(Staff staff) {
        String who = contribution.contributor();
        return "%s: %s, innen %s"
                .formatted(
                        contribution.heading(),
                        Department.of(who)
                                .map(Department::label)
                                .or(() -> staff.find(who).map(Staff.Person::name))
                                .orElse(who),
                        Bokmaal.day(due));
    }

    private static boolean isColleague(String who, Staff staff) {
        return !who.isEmpty() && (staff.isIn(who, "caseworker") || staff.isIn(who, "manager"));
    }
}
