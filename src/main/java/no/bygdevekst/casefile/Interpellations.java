package no.bygdevekst.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is raised in the county assembly, and the county mayor's answer. */
@Component
public class Interpellations {
    public static final String KIND = "interpellation";

    private static final String SELECT = "select case_number, number, received_on, meeting_on, raised_by, party, body,"
            + " answer, answered_on from interpellation";

    private final JdbcClient db;

    Interpellations(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param number as the assembly counts them: {@code 2/23}
     * @param meetingOn the meeting in which it is to be answered, or was
     * @param answer as it stands; none while nobody has drafted one
     * @param answeredOn none until it is given
     */
    public record Interpellation(
            CaseId caseId,
            String number,
            LocalDate receivedOn,
            LocalDate meetingOn,
            String raisedBy,
            String party,
            String body,
            @Nullable String answer,
            @Nullable LocalDate answeredOn) {

        /** {@code interpellasjon 2/23}. */
        public String title() {
            return "interpellasjon " + number;
        }
    }

    public void register(Interpellation raised) {
        db.sql("insert into interpellation (case_number, number, received_on, meeting_on, raised_by, party, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        raised.caseId().value(),
                        raised.number(),
                        raised.receivedOn(),
                        raised.meetingOn(),
                        raised.raisedBy(),
                        raised.party(),
                        raised.body())
                .update();
    }

    public void draft(CaseId caseId, String answer) {
        db.sql("update interpellation set answer = ? where case_number = ?")
                .params(answer, caseId.value())
                .update();
    }

    public void postpone(CaseId caseId, LocalDate to) {
        db.sql("update interpellation set meeting_on = ? where case_number = ?")
                .params(to, caseId.value())
                .update();
    }

    public void answered(CaseId caseId, LocalDate on) {
        db.sql("update interpellation set answered_on = ?, meeting_on = ? where case_number = ?")
                .params(on, on, caseId.value())
                .update();
    }

    public Interpellation get(CaseId caseId) {
        return find(caseId)
                .orElseThrow(() -> new IllegalStateException("Sak %s er ingen interpellasjon".formatted(caseId)));
    }

    public Optional<Interpellation> find(CaseId caseId) {
        return db.sql(SELECT + " where case_number = ?")
                .param(caseId.value())
                .query(Interpellations::interpellation)
                .optional();
    }

    public Optional<Interpellation> find(String number) {
        return db.sql(SELECT + " where number = ?")
                .param(number)
                .query(Interpellations::interpellation)
                .optional();
    }

    private static Interpellation interpellation(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Interpellation(
                new CaseId(row.getString("case_number")),
                row.getString("number"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("meeting_on", LocalDate.class),
                row.getString("raised_by"),
                row.getString("party"),
                row.getString("body"),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class));
    }
}
