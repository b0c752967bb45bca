package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided, promised and written in a case: decisions, amounts in whole kroner, and notes. */
@Component
public class Records {
    private final JdbcClient db;
    private final Clock clock;
    private final CaseLog log;

    Records(JdbcClient db, Clock clock, CaseLog log) {
        this.db = db;
        this.clock = clock;
        this.log = log;
    }

    /** @param outcome in Norwegian, as people read it */
    public record Decision(
            String kind, String body, LocalDate decidedOn, String reference, String outcome, @Nullable String note) {}

    /** @param kroner whole kroner */
    public record Amount(String kind, long kroner, LocalDate on, String reference) {}

    /** @param subject what the note is about, such as a department or a milestone */
    public record Note(String kind, String subject, String author, Instant writtenAt, String body) {}

    public void decided(CaseId caseId, Decision decision) {
        decided(caseId, decision, false);
    }

    /** A decision by delegation, which the committee that has delegated it is told of at its next meeting. */
    public void delegated(CaseId caseId, Decision decision) {
        decided(caseId, decision, true);
    }

    /** A delegated decision that no meeting has been told of, and its case. */
    public record Unreported(CaseId caseId, String title, Decision decision) {}

    public List<Unreported> unreported() {
        return listed().stream().map(Listed::decision).toList();
    }

    /** The first of them, and how many there are. */
    public record UnreportedPage(List<Unreported> first, long total) {}

    /** The oldest of them. */
    public UnreportedPage unreported(int limit) {
        record Row(Unreported one, long total) {}
        List<Row> rows = db.sql("select d.*, f.title, count(*) over () as total from decision d join case_file f"
                        + " on f.case_number = d.case_number where d.delegated and d.reported_in is null"
                        + " order by d.decided_on, d.id limit ?")
                .param(limit)
                .query((row, n) -> new Row(
                        new Unreported(
                                new CaseId(row.getString("case_number")), row.getString("title"), decision(row, n)),
                        row.getLong("total")))
                .list();
        return new UnreportedPage(
                rows.stream().map(Row::one).toList(),
                rows.isEmpty() ? 0 : rows.get(0).total());
    }

    /**
     * Those decided by the day are listed for a meeting, by its date and case number.
     *
     * @return those that were listed now
     */
    public List<Unreported> report(LocalDate upTo, String meeting) {
        return listed().stream()
                .filter(one -> !one.decision().decision().decidedOn().isAfter(upTo))
                .filter(one -> db.sql("update decision set reported_in = ? where id = ? and reported_in is null")
                                .params(meeting, one.id())
                                .update()
                        == 1)
                .map(Listed::decision)
                .toList();
    }

    private record Listed(long id, Unreported decision) {}

    private List<Listed> listed() {
        return db.sql("select d.*, f.title from decision d join case_file f on f.case_number = d.case_number"
                        + " where d.delegated and d.reported_in is null order by d.decided_on, d.id")
                .query((row, n) -> new Listed(
                        row.getLong("id"),
                        new Unreported(
                                new CaseId(row.getString("case_number")), row.getString("title"), decision(row, n))))
                .list();
    }

    private void decided(CaseId caseId, Decision decision, boolean delegated) {
        db.sql("insert into decision (case_number, kind, body, decided_on, reference, outcome, note, recorded_at,"
                        + " delegated) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        caseId.value(),
                        decision.kind(),
                        decision.body(),
                        decision.decidedOn(),
                        decision.reference(),
                        decision.outcome(),
                        decision.note(),
                        OffsetDateTime.now(clock),
                        delegated)
                .update();
    }

    public List<Decision> decisions(CaseId caseId) {
        return db.sql(
                        "select kind, body, decided_on, reference, outcome, note from decision where case_number = ? order by id")
                .param(caseId.value())
                .query(Records::decision)
                .list();
    }

    static Decision decision(ResultSet row, int n) throws SQLException {
        return new Decision(
                row.getString("kind"),
                row.getString("body"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reference"),
                row.getString("outcome"),
                row.getString("note"));
    }

    /** The agreement itself: how long it runs, and where it is found. */
    public record Agreement(LocalDate from, LocalDate to, String reference) {}

    public void agreed(CaseId caseId, Agreement agreement) {
        db.sql("insert into agreement (case_number, from_day, to_day, reference) values (?, ?, ?, ?)")
                .params(caseId.value(), agreement.from(), agreement.to(), agreement.reference())
                .update();
    }

    /**
     * Lets an agreement run for longer; the day it had before stays in the log of the case.
     *
     * @param reference what has prolonged it
     */
    public void prolonged(CaseId caseId, LocalDate to, String reference, String who) {
        Agreement before = lockAgreement(caseId);
        db.sql("update agreement set to_day = ? where case_number = ?")
                .params(to, caseId.value())
                .update();
        log.add(
                caseId,
                who,
                "Avtalen forlenget",
                "%s – %s".formatted(Bokmaal.day(before.from()), Bokmaal.day(before.to())),
                "%s – %s (%s)".formatted(Bokmaal.day(before.from()), Bokmaal.day(to), reference));
    }

    /** Nobody else prolongs the agreement until the transaction ends. */
    public Agreement lockAgreement(CaseId caseId) {
        db.sql("select case_number from agreement where case_number = ? for update")
                .param(caseId.value())
                .query(String.class)
                .single();
        return agreement(caseId).orElseThrow();
    }

    public Optional<Agreement> agreement(CaseId caseId) {
        return db.sql("select from_day, to_day, reference from agreement where case_number = ?")
                .param(caseId.value())
                .query((row, n) -> new Agreement(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("reference")))
                .optional();
    }

    public void promised(CaseId caseId, Amount amount) {
        db.sql("insert into amount (case_number, kind, kroner, on_date, reference) values (?, ?, ?, ?, ?)")
                .params(caseId.value(), amount.kind(), amount.kroner(), amount.on(), amount.reference())
                .update();
    }

    public List<Amount> amounts(CaseId caseId) {
        return db.sql("select kind, kroner, on_date, reference from amount where case_number = ? order by id")
                .param(caseId.value())
                .query((row, n) -> new Amount(
                        row.getString("kind"),
                        row.getLong("kroner"),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("reference")))
                .list();
    }

    /** The newest amount of a kind in each of these cases, whole kroner, in one query; those without are left out. */
    public Map<CaseId, Long> kroner(String kind, Collection<CaseId> cases) {
        Map<CaseId, Long> kroner = new HashMap<>();
        if (!cases.isEmpty()) {
            db.sql("select case_number, kroner from amount where kind = :kind and case_number in (:cases) order by id")
                    .param("kind", kind)
                    .param("cases", cases.stream().map(CaseId::value).toList())
                    .query(row -> {
                        kroner.put(new CaseId(row.getString("case_number")), row.getLong("kroner"));
                    });
        }
        return kroner;
    }

    public void write(CaseId caseId, String kind, String subject, String author, String body) {
        db.sql("insert into note (case_number, kind, subject, author, written_at, body) values (?, ?, ?, ?, ?, ?)")
                .params(caseId.value(), kind, subject, author, OffsetDateTime.now(clock), body)
                .update();
    }

    public List<Note> notes(CaseId caseId) {
        return db.sql("select kind, subject, author, written_at, body from note where case_number = ? order by id")
                .param(caseId.value())
                .query((row, n) -> new Note(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("author"),
                        Columns.instant(row, "written_at"),
                        row.getString("body")))
                .list();
    }

    /** The newest note of a kind about a subject. */
    public Optional<Note> newest(CaseId caseId, String kind, String subject) {
        return notes(caseId).stream()
                .filter(note -> note.kind().equals(kind) && note.subject().equals(subject))
                .reduce((older, newer) -> newer);
    }

    /** How many notes of a kind the case has; nobody can add one unseen until the transaction ends. */
    public int count(CaseId caseId, String kind) {
        db.sql("select case_number from case_file where case_number = ? for update")
                .param(caseId.value())
                .query(String.class)
                .single();
        return db.sql("select count(*) from note where case_number = ? and kind = ?")
                .params(caseId.value(), kind)
                .query(Integer.class)
                .single();
    }
}
