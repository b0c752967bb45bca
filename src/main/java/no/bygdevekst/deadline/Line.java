package no.bygdevekst.deadline;

import java.time.LocalDate;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Department;
import no.bygdevekst.casefile.Scheme;

/**
 * One line of a reminder, as the recipient reads it.
 *
 * @param information whether the deadline is the State's and the recipient's own business, of which the county only informs
 * @param past whether the deadline has gone by when this is told, as after a time when the program was down
 */
public record Line(
        String number, String title, String label, LocalDate deadline, String step, boolean information, boolean past) {

    static Line of(CaseFile file, Reminders.Row row, LocalDate today) {
        return new Line(
                file.id().value(),
                file.title(),
                row.label() + department(row),
                row.deadline(),
                row.step(),
                row.role().equals("applicant") && file.scheme().owner() == Scheme.Owner.STATE,
                row.deadline().isBefore(today));
    }

    private static String department(Reminders.Row row) {
        String id = row.occurrence().substring(row.occurrence().lastIndexOf('/') + 1);
        return row.owner().equals("department")
                ? Department.of(id).map(department -> ", " + department.label()).orElse("")
                : "";
    }
}
