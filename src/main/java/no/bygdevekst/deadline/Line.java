package no.bygdevekst.deadline;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Department;
import no.bygdevekst.notification.Role;
import no.bygdevekst.scheme.Scheme;

/**
 * One line of a reminder, as the recipient reads it.
 *
 * @param information whether the deadline is the State's and the recipient's own business, of which the county only informs
 * @param linked whether the recipient may open the case; a municipality as such and a participant in a meeting may not
 * @param asked whether the recipient is one of the municipalities that are asked to report, each in its own scheme
 * @param past whether the deadline has gone by when this is told, as after a time when the program was down
 */
public record Line(
        String number,
        String title,
        String label,
        LocalDate deadline,
        String step,
        boolean information,
        boolean linked,
        boolean asked,
        boolean past) {

    static Line of(CaseFile file, Reminders.Row row, LocalDate today) {
        return new Line(
                file.id().value(),
                file.title(),
                row.label() + whose(file, row),
                row.deadline(),
                row.step(),
                (row.role().equals("applicant") || row.owner().equals("invited")) && file.owner() == Scheme.Owner.STATE,
                !row.owner().equals("invited") && !row.role().startsWith(Role.PARTICIPANT.name()),
                row.owner().equals("municipalities")
                        && new Role(row.role()).municipality().isPresent(),
                row.deadline().isBefore(today));
    }

    /** Tells deadlines of one name apart: a department's, or that of one of the applicant's municipalities. */
    private static String whose(CaseFile file, Reminders.Row row) {
        String id = row.occurrence().substring(row.occurrence().lastIndexOf('/') + 1);
        return Stream.concat(
                        row.owner().equals("department")
                                ? Department.of(id).map(Department::label).stream()
                                : Stream.empty(),
                        file.municipality(id).stream())
                .map(name -> ", " + name)
                .collect(Collectors.joining());
    }
}
