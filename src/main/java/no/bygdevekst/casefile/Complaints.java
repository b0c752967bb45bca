package no.bygdevekst.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints (<i>klager</i>) of decisions in a case, which may have ended: of what, by whom, when, and sent on to whom. */
@Component
public class Complaints {
    private static final String COLUMNS =
            "number, decided_on, decision_reference, decision_body, arrived_on, last_day, sent_on, received_on, complainant,"
                    + " forwarded_to, forwarded_on";

    private final JdbcClient db;

    Complaints(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param number within the case, from 1
     * @param decidedOn the day of the decision that is complained of; {@code reference} and {@code body} are its own too
     * @param arrivedOn when notice of the decision arrived
     * @param lastDay the last day to complain
     * @param forwardedTo the complaint body it was sent on to, and when; {@code null} until then
     */
    public record Complaint(
            int number,
            LocalDate decidedOn,
            String reference,
            String body,
            LocalDate arrivedOn,
            LocalDate lastDay,
            LocalDate sentOn,
            LocalDate receivedOn,
            String complainant,
            @Nullable String forwardedTo,
            @Nullable LocalDate forwardedOn) {

        /** Whether it was sent in time; when it came does not matter. */
        public boolean isInTime() {
            return !sentOn.isAfter(lastDay);
        }

        /** {@code Klage 1 over vedtaket 15. mars 2023}. */
        public String title() {
            return "Klage %d over vedtaket %s".formatted(number, Bokmaal.day(decidedOn));
        }
    }

    /** The number of the next complaint in a case that is locked. */
    public int next(CaseId caseId) {
        return of(caseId).size() + 1;
    }

    public void register(CaseId caseId, Complaint complaint) {
        db.sql("insert into complaint (case_number, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        caseId.value(),
                        complaint.number(),
                        complaint.decidedOn(),
                        complaint.reference(),
                        complaint.body(),
                        complaint.arrivedOn(),
                        complaint.lastDay(),
                        complaint.sentOn(),
                        complaint.receivedOn(),
                        complaint.complainant(),
                        complaint.forwardedTo(),
                        complaint.forwardedOn())
                .update();
    }

    /** @param body the complaint body (<i>klageinstans</i>) it is sent on to */
    public void forward(CaseId caseId, int number, String body, LocalDate on) {
        db.sql("update complaint set forwarded_to = ?, forwarded_on = ? where case_number = ? and number = ?")
                .params(body, on, caseId.value(), number)
                .update();
    }

    public Complaint get(CaseId caseId, int number) {
        return of(caseId).get(number - 1);
    }

    /** In the order they came. */
    public List<Complaint> of(CaseId caseId) {
        return db.sql("select " + COLUMNS + " from complaint where case_number = ? order by number")
                .param(caseId.value())
                .query((row, n) -> new Complaint(
                        row.getInt("number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decision_reference"),
                        row.getString("decision_body"),
                        row.getObject("arrived_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("complainant"),
                        row.getString("forwarded_to"),
                        row.getObject("forwarded_on", LocalDate.class)))
                .list();
    }
}
