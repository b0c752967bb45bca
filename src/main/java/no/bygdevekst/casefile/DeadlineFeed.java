package no.bygdevekst.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.Milestones.Milestone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines that somebody carries in a calendar of their own. */
@Component
public class DeadlineFeed {
    /** What an insider has who is caseworker of a case that has not ended. */
    private static final String OWN = "m.case_number in (select theirs.case_number from"
            + " (select own.case_number from case_file own where own.caseworker = :user union all"
            + " select nobodys.case_number from case_file nobodys where nobodys.caseworker is null) theirs)";

    private final JdbcClient db;

    DeadlineFeed(JdbcClient db) {
        this.db = db;
    }

    /**
     * A deadline, and what its case is called.
     *
     * @param moves how often it has been given another date
     * @param setAt when it was given the date it has
     */
    public record Entry(Milestone milestone, String title, int moves, Instant setAt) {}

    /**
     * Those from one day to another, both included, that are open or met, the earliest first. Outsiders have the deadlines of
     * their cases that they may see. Insiders have those of the cases they are caseworker of and of cases that nobody has; who
     * is caseworker of none that is under way, such as a manager, has those of all cases.
     *
     * @param user the viewer's user id
     * @param today divides them: of those before it the latest, and of the others the earliest
     * @param past so many before {@code today} at most, and {@code ahead} from it on
     */
    public List<Entry> of(
            String user, Viewer viewer, LocalDate from, LocalDate today, LocalDate to, int past, int ahead) {
        String shown = " and m.state <> 'DROPPED' and %s and %s"
                .formatted(
                        viewer.insider() && isCaseworker(user) ? OWN : viewer.sees("m.case_number"),
                        Milestones.shown("m", viewer));
        return db.sql(
                        """
                        select m.*, f.title, d.set_at,
                            (select count(*) from milestone_date moved where moved.milestone_id = m.id) - 1 as moves
                        from ((select * from milestone m where m.due >= :from and m.due < :today %1$s
                                    order by m.due desc, m.id desc limit :past)
                                union all (select * from milestone m where m.due >= :today and m.due <= :to %1$s
                                    order by m.due, m.id limit :ahead)) m
                            join case_file f on f.case_number = m.case_number
                            join milestone_date d on d.id = (select max(last.id) from milestone_date last
                                where last.milestone_id = m.id)
                        order by m.due, m.id"""
                                .formatted(shown))
                .params(Milestones.params(viewer))
                .param("user", user)
                .param("from", from)
                .param("today", today)
                .param("to", to)
                .param("past", past)
                .param("ahead", ahead)
                .query((row, n) -> new Entry(
                        Milestones.milestone(row, n),
                        row.getString("title"),
                        row.getInt("moves"),
                        Columns.instant(row, "set_at")))
                .list();
    }

    private boolean isCaseworker(String user) {
        return !db.sql("select 1 from case_file where caseworker = ? and closed_at is null limit 1")
                .param(user)
                .query(Integer.class)
                .list()
                .isEmpty();
    }
}
