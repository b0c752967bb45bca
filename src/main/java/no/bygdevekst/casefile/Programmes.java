package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The programmes of regional omstilling: how long they run, who runs them, who observes the board, and in which phase they are. */
@Component
public class Programmes {
    private final JdbcClient db;
    private final CaseLog log;

    Programmes(JdbcClient db, CaseLog log) {
        this.db = db;
        this.log = log;
    }

    /** The phases of a programme in their order (Innovasjon Norge). */
    public enum Phase implements Labelled {
        CLARIFICATION("avklaring"),
        STRATEGY("strategi og forankring"),
        IMPLEMENTATION("gjennomføring"),
        CLOSING("avslutning");

        private final String label;

        Phase(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        public boolean isLast() {
            return this == CLOSING;
        }

        /** @throws IllegalStateException after the last */
        public Phase next() {
            return switch (this) {
                case CLARIFICATION -> STRATEGY;
                case STRATEGY -> IMPLEMENTATION;
                case IMPLEMENTATION -> CLOSING;
                case CLOSING -> throw new IllegalStateException("no phase follows " + label);
            };
        }
    }

    /** Whom an observer is from. */
    public enum Organisation implements Labelled {
        COUNTY("fylkeskommunen"),
        INNOVATION("Innovasjon Norge"),
        OTHER("andre");

        private final String label;

        Organisation(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * @param to the last day
     * @param company the development company (<i>utviklingsselskap</i>); none until it is registered
     */
    public record Programme(LocalDate from, LocalDate to, @Nullable String company) {}

    public record Member(String name, String role) {}

    /** @param user the user name of the county's own */
    public record Observer(Organisation organisation, String name, @Nullable String user) {}

    /** @param body none, as reference and reason, for the phase a programme was in when it was registered */
    public record PhaseChange(
            Phase phase, LocalDate since, @Nullable String body, @Nullable String reference, @Nullable String reason) {}

    public void begin(CaseId caseId, LocalDate from, LocalDate to) {
        db.sql("insert into programme (case_number, from_day, to_day) values (?, ?, ?)")
                .params(caseId.value(), from, to)
                .update();
    }

    public Optional<Programme> find(CaseId caseId) {
        return db.sql("select from_day, to_day, company from programme where case_number = ?")
                .param(caseId.value())
                .query((row, n) -> new Programme(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("company")))
                .optional();
    }

    public Programme get(CaseId caseId) {
        return find(caseId)
                .orElseThrow(() -> new IllegalStateException("Sak %s har ikke noe program".formatted(caseId)));
    }

    public void organise(CaseId caseId, String company, List<Member> board, List<Observer> observers, String who) {
        db.sql("update programme set company = ? where case_number = ?")
                .params(company, caseId.value())
                .update();
        for (Member member : board) {
            db.sql("insert into programme_board (case_number, name, board_role) values (?, ?, ?)")
                    .params(caseId.value(), member.name(), member.role())
                    .update();
        }
        for (Observer observer : observers) {
            db.sql("insert into programme_observer (case_number, organisation, name, user_id) values (?, ?, ?, ?)")
                    .params(caseId.value(), observer.organisation().name(), observer.name(), observer.user())
                    .update();
        }
        log.add(caseId, who, "Utviklingsselskap", "", company);
    }

    public List<Member> board(CaseId caseId) {
        return db.sql("select name, board_role from programme_board where case_number = ? order by id")
                .param(caseId.value())
                .query((row, n) -> new Member(row.getString("name"), row.getString("board_role")))
                .list();
    }

    public List<Observer> observers(CaseId caseId) {
        return db.sql("select organisation, name, user_id from programme_observer where case_number = ? order by id")
                .param(caseId.value())
                .query((row, n) -> new Observer(
                        Organisation.valueOf(row.getString("organisation")),
                        row.getString("name"),
                        row.getString("user_id")))
                .list();
    }

    /**
     * What somebody who observes the board is told before an assessment, a recommendation or a decision in the programme's
     * case (forvaltningsloven § 6); empty for everybody else.
     */
    public Optional<String> warning(CaseId caseId, String user) {
        return Optional.ofNullable(warnings(List.of(caseId), user).get(caseId));
    }

    /** The same of many cases, in one query; those with nothing to warn of are left out. */
    public Map<CaseId, String> warnings(Collection<CaseId> cases, String user) {
        Map<CaseId, String> warnings = new HashMap<>();
        if (!cases.isEmpty()) {
            db.sql("select p.case_number, p.company from programme p join programme_observer o"
                            + " on o.case_number = p.case_number where o.user_id = :user and p.case_number in (:cases)")
                    .param("user", user)
                    .param("cases", cases.stream().map(CaseId::value).toList())
                    .query(row -> {
                        warnings.put(
                                new CaseId(row.getString("case_number")),
                                "Du er observatør i styret for %s. Vurder om du er habil."
                                        .formatted(row.getString("company")));
                    });
        }
        return warnings;
    }

    public void enter(CaseId caseId, PhaseChange change, String who) {
        String before = phases(caseId).stream()
                .reduce((older, newer) -> newer)
                .map(last -> last.phase().label())
                .orElse("");
        db.sql("insert into programme_phase (case_number, phase, since, body, reference, reason)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        caseId.value(),
                        change.phase().name(),
                        change.since(),
                        change.body(),
                        change.reference(),
                        change.reason())
                .update();
        log.add(caseId, who, "Fase i programmet", before, change.phase().label());
    }

    /** The oldest first; the last is the one the programme is in. */
    public List<PhaseChange> phases(CaseId caseId) {
        return db.sql(
                        "select phase, since, body, reference, reason from programme_phase where case_number = ? order by id")
                .param(caseId.value())
                .query(Programmes::phaseChange)
                .list();
    }

    static PhaseChange phaseChange(ResultSet row, int n) throws SQLException {
        return new PhaseChange(
                Phase.valueOf(row.getString("phase")),
                row.getObject("since", LocalDate.class),
                row.getString("body"),
                row.getString("reference"),
                row.getString("reason"));
    }

    /** The phase a programme is in. */
    public PhaseChange phase(CaseId caseId) {
        return phases(caseId).stream().reduce((older, newer) -> newer).orElseThrow();
    }
}
