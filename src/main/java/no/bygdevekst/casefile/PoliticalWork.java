package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bygdevekst.casefile.Passages.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work on a political case before the committees get it: who writes what, what is attached, and who has approved it. */
@Component
public class PoliticalWork {
    private final JdbcClient db;
    private final Clock clock;

    PoliticalWork(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What somebody has been asked to write.
     *
     * @param part as {@link Passages.Passage} has it
     * @param contributor the group of a department, or a user name
     * @param givenOn none while it is awaited
     */
    public record Contribution(
            int number, Section section, String part, String contributor, @Nullable LocalDate givenOn) {

        /** The name of the deadline that goes with it: a department's, or a colleague's. */
        public String milestone() {
            return Department.of(contributor).isPresent() ? "contribution" : "colleagueContribution";
        }

        /** What tells its deadline from the others of the case; a department's ends with its group. */
        public String occurrence() {
            return Department.of(contributor).isPresent() ? number + "/" + contributor : String.valueOf(number);
        }

        /** The heading it is for, as people say it. */
        public String heading() {
            return Passages.heading(section, part);
        }
    }

    public List<Contribution> contributions(CaseId id) {
        return db.sql("select * from political_contribution where case_number = ? order by number")
                .param(id.value())
                .query(PoliticalWork::contribution)
                .list();
    }

    /** The one with this occurrence. */
    public Contribution contribution(CaseId id, String occurrence) {
        return contributions(id).stream()
                .filter(found -> found.occurrence().equals(occurrence))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s har ingen bidrag %s".formatted(id, occurrence)));
    }

    public void ask(CaseId id, Contribution asked) {
        db.sql(
                        "insert into political_contribution (case_number, number, section, part, contributor) values (?, ?, ?, ?, ?)")
                .params(id.value(), asked.number(), asked.section().name(), asked.part(), asked.contributor())
                .update();
    }

    public void given(CaseId id, Contribution contribution) {
        db.sql("update political_contribution set given_on = ? where case_number = ? and number = ?")
                .params(LocalDate.now(clock), id.value(), contribution.number())
                .update();
    }

    /**
     * A numbered attachment (<i>vedlegg</i>) of the case document.
     *
     * @param document the kind of the document in the case; none when it is only named
     */
    public record Attachment(int number, String title, @Nullable String document) {}

    public List<Attachment> attachments(CaseId id) {
        return db.sql("select number, title, document from political_attachment where case_number = ? order by number")
                .param(id.value())
                .query(Attachment.class)
                .list();
    }

    /** Replaces the list. */
    public void attach(CaseId id, List<Attachment> attachments) {
        db.sql("delete from political_attachment where case_number = ?")
                .param(id.value())
                .update();
        for (Attachment attachment : attachments) {
            db.sql("insert into political_attachment (case_number, number, title, document) values (?, ?, ?, ?)")
                    .params(id.value(), attachment.number(), attachment.title(), attachment.document())
                    .update();
        }
    }

    /**
     * That somebody has approved the case document as it is.
     *
     * @param step as {@code politicalplan.dmn} calls it: {@code quality}, {@code managerApproval},
     *     {@code departmentApproval} or {@code directorApproval}; the last two sign the recommendation
     */
    public record Approval(String step, String approvedBy, LocalDate approvedOn) {}

    public List<Approval> approvals(CaseId id) {
        return db.sql("select step, approved_by, approved_on from political_approval where case_number = ?"
                        + " order by approved_on, step")
                .param(id.value())
                .query((row, n) -> new Approval(
                        row.getString("step"),
                        row.getString("approved_by"),
                        row.getObject("approved_on", LocalDate.class)))
                .list();
    }

    public Optional<Approval> approval(CaseId id, String step) {
        return approvals(id).stream().filter(one -> one.step().equals(step)).findFirst();
    }

    public void approve(CaseId id, String step, String who) {
        db.sql("insert into political_approval (case_number, step, approved_by, approved_on) values (?, ?, ?, ?)")
                .params(id.value(), step, who, LocalDate.now(clock))
                .update();
    }

    /** What is written anew nobody has approved. */
    public void withdrawApprovals(CaseId id) {
        db.sql("delete from political_approval where case_number = ?")
                .param(id.value())
                .update();
    }

    private static Contribution contribution(ResultSet row, int n) throws SQLException {
        return new Contribution(
                row.getInt("number"),
                Section.valueOf(row.getString("section")),
                row.getString("part"),
                row.getString("contributor"),
                row.getObject("given_on", LocalDate.class));
    }
}
