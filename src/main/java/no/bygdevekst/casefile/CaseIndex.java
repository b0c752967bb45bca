package no.bygdevekst.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What lists of cases are searched and sorted by and that stands elsewhere too. Whatever changes a case is a step of its
 * process or is logged, and either has it indexed in the same transaction: just before that commits, in a few statements
 * however much has changed.
 *
 * <p>A case is found by 10,000 different words at most, and by the first 4,000 letters of each text: by its cover, names and
 * titles first, then by its decisions, and last by minutes, notes and the passages of its documents.
 */
@Component("caseIndex")
public class CaseIndex {
    /** The day of a case that has no open deadline. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int MOST_WORDS = 10_000;
    private static final int MOST_CASES = 200;

    /** Where the words are, those that a case is most often looked for by first. */
    private static final String TEXTS = texts(
            new Source("case_file", "false", "case_number, title, caseworker, archive_number"),
            new Source("case_municipality x join municipality n on n.code = x.code", "false", "n.name, n.name_sami"),
            new Source("party", "false", "name, signatory"),
            new Source("programme", "false", "company"),
            new Source("programme_board", "false", "name"),
            new Source("goal", "false", "name"),
            new Source("measure", "false", "title, responsible"),
            new Source("contact", "role <> 'applicant'", "name, email"),
            new Source("document", "direction = 'INTERNAL' or access_code is not null", "title"),
            new Source("decision", "false", "body, reference, outcome, note"),
            new Source("application", "true", "applicant, contact_name, contact_email, challenges, goals"),
            new Source("ilag_application", "true", "goals"),
            new Source("complaint", "true", "complainant"),
            new Source("interpellation", "true", "number, raised_by, body, answer"),
            new Source("political_point", "true", "body, task"),
            new Source("political_outcome", "true", "body"),
            new Source("follow_up", "true", "task, report"),
            new Source("meeting x join meeting_participant p on p.meeting_id = x.id", "true", "p.name, p.organisation"),
            new Source("meeting x join meeting_action a on a.meeting_id = x.id", "true", "a.what, a.owner"),
            new Source("arena", "true", "theme, place, programme, minutes"),
            new Source("meeting", "true", "place, agenda, minutes"),
            new Source("note", "true", "subject, body"),
            new Source("passage", "true", "body"));

    private final NamedParameterJdbcOperations db;

    CaseIndex(NamedParameterJdbcOperations db) {
        this.db = db;
    }

    /**
     * Texts of cases.
     *
     * @param from a table, or {@code x} and another that it is joined with
     * @param insider a condition: whether insiders alone read it
     */
    private record Source(String from, String insider, String columns) {
        String select(int rank) {
            String number = from.contains(" x ") ? "x.case_number" : "case_number";
            String body = Arrays.stream(columns.split(", ", -1))
                    .map(column -> "coalesce(substring(%s, 1, 4000), '')".formatted(column))
                    .collect(Collectors.joining(" || ' ' || "));
            return "select %s as case_number, %s as insider, %s as body, %d as text_rank from %s where %s in (:cases)"
                    .formatted(number, insider, body, rank, from, number);
        }
    }

    private static String texts(Source... sources) {
        return IntStream.range(0, sources.length)
                .mapToObj(rank -> sources[rank].select(rank))
                .collect(Collectors.joining(" union all ", "select * from (", ") texts order by text_rank, body"));
    }

    /** Something in the case has changed; it is indexed before the transaction commits, without one at once. */
    public void touched(CaseId caseId) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            rebuild(List.of(caseId));
            return;
        }
        var touched = (Touched) TransactionSynchronizationManager.getResource(this);
        if (touched == null) {
            touched = new Touched();
            TransactionSynchronizationManager.bindResource(this, touched);
            TransactionSynchronizationManager.registerSynchronization(touched);
        }
        touched.cases.add(caseId);
    }

    /** The cases of one transaction. */
    private final class Touched implements TransactionSynchronization {
        private final Set<CaseId> cases = new LinkedHashSet<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CaseIndex.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseIndex.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            rebuild(cases);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseIndex.this);
        }
    }

    /** Indexes these cases anew, also those that came into the tables by another way than the registers. */
    public void rebuild(Collection<CaseId> cases) {
        List<String> numbers = cases.stream().map(CaseId::value).sorted().toList();
        for (int from = 0; from < numbers.size(); from += MOST_CASES) {
            List<String> some = numbers.subList(from, Math.min(numbers.size(), from + MOST_CASES));
            columns(some);
            words(some);
        }
    }

    private void columns(List<String> numbers) {
        List<Object[]> changed = new ArrayList<>();
        db.query(
                """
                select f.case_number, f.title, f.title_order, f.lead_order, f.next_due, f.promised,
                    (select max(n.name) from case_municipality m join municipality n on n.code = m.code
                        where m.case_number = f.case_number and m.lead) as lead_name,
                    (select min(m.due) from milestone m where m.case_number = f.case_number and m.state = 'OPEN') as due,
                    (select coalesce(sum(c.kroner - c.lapsed), 0) from commitment c where c.case_number = f.case_number) as kroner
                from case_file f where f.case_number in (:cases)""",
                Map.of("cases", numbers),
                row -> {
                    String title = Words.order(row.getString("title"));
                    String lead = Words.order(Columns.orEmpty(row.getString("lead_name")));
                    LocalDate found = row.getObject("due", LocalDate.class);
                    LocalDate due = found == null ? NEVER : found;
                    long kroner = row.getLong("kroner");
                    if (!title.equals(row.getString("title_order"))
                            || !lead.equals(row.getString("lead_order"))
                            || !due.equals(row.getObject("next_due", LocalDate.class))
                            || kroner != row.getLong("promised")) {
                        changed.add(new Object[] {title, lead, due, kroner, row.getString("case_number")});
                    }
                });
        batch(
                "update case_file set title_order = ?, lead_order = ?, next_due = ?, promised = ? where case_number = ?",
                changed);
    }

    private void words(List<String> numbers) {
        Map<String, Map<String, Boolean>> wanted = new TreeMap<>();
        db.query(TEXTS, Map.of("cases", numbers), row -> {
            Map<String, Boolean> ofCase =
                    wanted.computeIfAbsent(row.getString("case_number"), number -> new LinkedHashMap<>());
            boolean insider = row.getBoolean("insider");
            for (String word : Words.of(Columns.orEmpty(row.getString("body")))) {
                if (ofCase.size() < MOST_WORDS || ofCase.containsKey(word)) {
                    ofCase.merge(word, insider, (one, other) -> one && other);
                }
            }
        });
        List<Object[]> gone = new ArrayList<>();
        Map<String, Set<String>> kept = new HashMap<>();
        db.query(
                "select case_number, word, insider from case_word where case_number in (:cases)",
                Map.of("cases", numbers),
                row -> {
                    String number = row.getString("case_number");
                    String word = row.getString("word");
                    if (Boolean.valueOf(row.getBoolean("insider"))
                            .equals(wanted.getOrDefault(number, Map.of()).get(word))) {
                        kept.computeIfAbsent(number, one -> new LinkedHashSet<>())
                                .add(word);
                    } else {
                        gone.add(new Object[] {number, word, row.getBoolean("insider")});
                    }
                });
        List<Object[]> added = new ArrayList<>();
        wanted.forEach((number, words) -> words.forEach((word, insider) -> {
            if (!kept.getOrDefault(number, Set.of()).contains(word)) {
                added.add(new Object[] {number, word, insider});
            }
        }));
        batch("delete from case_word where case_number = ? and word = ? and insider = ?", gone);
        batch("insert into case_word (case_number, word, insider) values (?, ?, ?)", added);
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            db.getJdbcOperations().batchUpdate(sql, rows);
        }
    }
}
