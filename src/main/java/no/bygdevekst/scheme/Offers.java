package no.bygdevekst.scheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What municipalities have been offered. Who offers, or takes somebody into a scheme that excludes an offer, locks the
 * municipalities first ({@code Municipalities.lock}): then what is asked here holds until the transaction ends.
 */
@Component
public class Offers {
    private final JdbcClient db;

    Offers(JdbcClient db) {
        this.db = db;
    }

    public enum State {
        OPEN("venter på svar"),
        ACCEPTED("takket ja"),
        DECLINED("takket nei"),
        LAPSED("bortfalt");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param caseNumber the case it was offered in
     * @param because why it lapsed or was declined
     */
    public record Offer(
            long id,
            String code,
            Scheme scheme,
            String caseNumber,
            LocalDate offeredOn,
            LocalDate answerBy,
            State state,
            @Nullable LocalDate settledOn,
            @Nullable String because) {}

    public void make(String code, Scheme scheme, String caseNumber, LocalDate offeredOn, LocalDate answerBy) {
        db.sql("insert into scheme_offer (code, scheme, case_number, offered_on, answer_by, state)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(code, scheme.name(), caseNumber, offeredOn, answerBy, State.OPEN.name())
                .update();
    }

    /** What became of the open offer of a case; does nothing when it is not open. */
    public void settle(String caseNumber, State state, LocalDate on, @Nullable String because) {
        db.sql("update scheme_offer set state = ?, settled_on = ?, because = ? where case_number = ? and state = ?")
                .params(state.name(), on, because, caseNumber, State.OPEN.name())
                .update();
    }

    /** The newest of a case. */
    public Optional<Offer> ofCase(String caseNumber) {
        return db.sql("select * from scheme_offer where case_number = ? order by id desc limit 1")
                .param(caseNumber)
                .query(Offers::offer)
                .optional();
    }

    /** What a municipality had been offered by a day, the oldest first: of many, the newest. */
    public List<Offer> newest(String code, LocalDate day, int most) {
        return db.sql(
                        "select * from (select * from scheme_offer where code = ? and offered_on <= ? order by id desc limit ?)"
                                + " newest order by id")
                .params(code, day, most)
                .query(Offers::offer)
                .list();
    }

    private static Offer offer(ResultSet row, int n) throws SQLException {
        return new Offer(
                row.getLong("id"),
                row.getString("code"),
                Scheme.valueOf(row.getString("scheme")),
                row.getString("case_number"),
                row.getObject("offered_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getObject("settled_on", LocalDate.class),
                row.getString("because"));
    }
}
