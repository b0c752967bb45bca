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
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What lists of cases are searched and sorted by and that stands elsewhere too. Whatever changes a case is a step of its
 * process or is logged, and either has it indexed in the same transaction: just before that commits, in a few statements
 * however much has changed.
 */
@Component("caseIndex")
public class CaseIndex {
    /** The day of a case that has no open deadline. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int MOST_WORDS = 1_000;
    private static final int MOST_CASES = 200;

    /** Texts that everybody reads who may see the case's cover, and after them those for insiders; the first 4,000 letters. */
    private static final String TEXTS = texts(
                    false,
                    "case_file: case_number, title, caseworker, archive_number",
                    "case_municipality x join municipality n on n.code = x.code: n.name, n.name_sami",
                    "party: name, signatory",
                    "programme: company",
                    "programme_board: name",
                    "goal: name",
                    "measure: title, responsible",
                    "decision: body, reference, outcome, note")
            + " union all select case_number, direction = 'INTERNAL' or access_code is not null, title from document"
            + " where case_number in (:cases)"
            + " union all select case_number, role <> 'applicant', name || ' ' || coalesce(email, '') from contact"
            + " where case_number in (:cases)"
            + " union all "
            + texts(
                    true,
                    "application: applicant, contact_name, contact_email, challenges, goals",
                    "ilag_application: goals",
                    "arena: theme, place, programme, minutes",
                    "note: subject, body",
                    "meeting: place, agenda, minutes",
                    "meeting x join meeting_participant p on p.meeting_id = x.id: p.name, p.organisation",
                    "meeting x join meeting_action a on a.meeting_id = x.id: a.what, a.owner",
                    "complaint: complainant",
                    "political_point: body, task",
                    "political_outcome: body",
                    "follow_up: task, report",
                    "interpellation: number, raised_by, body, answer",
                    "passage: body");

    private final NamedParameterJdbcOperations db;

    CaseIndex(NamedParameterJdbcOperations db) {
        this.db = db;
    }

    private static String texts(boolean insider, String... tables) {
        List<String> selects = new ArrayList<>();
        for (String table : tables) {
            String from = table.substring(0, table.indexOf(':'));
            String number = from.contains(" x ") ? "x.case_number" : "case_number";
            String body = Arrays.stream(table.substring(from.length() + 1).split(",", -1))
                    .map(column -> "coalesce(substring(%s, 1, 4000), '')".formatted(column.strip()))
                    .collect(Collectors.joining(" || ' ' || "));
            selects.add("select %s as case_number, %s as insider, %s as body from %s where %s in (:cases)"
                    .formatted(number, insider, body, from, number));
        }
        return String.join(" union all ", selects);
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
