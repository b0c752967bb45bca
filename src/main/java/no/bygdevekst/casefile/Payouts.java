package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Commitments.Balance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Money asked for of a promise (<i>utbetaling</i>), in whole kroner, from the request to the payment. What is asked for is
 * reserved until it is paid or refused, so that what is paid and reserved is never more than was promised.
 */
@Component
public class Payouts {
    private static final String SELECT =
            "select p.*, c.purpose from payout p join commitment c on c.id = p.commitment_id";

    private final JdbcClient db;
    private final Commitments commitments;
    private final CaseLog log;

    Payouts(JdbcClient db, Commitments commitments, CaseLog log) {
        this.db = db;
        this.commitments = commitments;
        this.log = log;
    }

    /** Whether more is to be asked for of the same promise. */
    public enum Kind implements Labelled {
        PART("delutbetaling"),
        LAST("siste utbetaling");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How far a payout has come. */
    public enum State implements Labelled {
        REQUESTED("bedt om", true),
        CHECKED("kontrollert", true),
        HELD_BACK("holdt tilbake", true),
        REFUSED("avslått", false),
        APPROVED("godkjent", true),
        HANDED_OVER("sendt til regnskap", true),
        PAID("utbetalt", false);

        private final String label;
        private final boolean reserves;

        State(String label, boolean reserves) {
            this.label = label;
            this.reserves = reserves;
        }

        @Override
        public String label() {
            return label;
        }

        /** Neither paid nor refused yet. */
        public boolean isUnderWay() {
            return reserves;
        }

        /** Those in which the money is reserved, as SQL lists them. */
        static String reserving() {
            return Arrays.stream(values())
                    .filter(state -> state.reserves)
                    .map("'%s'"::formatted)
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * @param asked what was asked for
     * @param kroner what is to be paid, no more than that
     * @param costs what the project has cost so far
     * @param reason why it was held back, refused, sent back or cut, whichever was last
     * @param voucher the accounting system's number of the payment
     */
    public record Payout(
            long id,
            CaseId caseId,
            long commitment,
            String purpose,
            Kind kind,
            long asked,
            long kroner,
            long costs,
            LocalDate requestedOn,
            String requestedBy,
            State state,
            @Nullable String reason,
            @Nullable String checkedBy,
            @Nullable String approvedBy,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate paidOn,
            @Nullable String voucher) {}

    /**
     * A promise that more can be asked for of. It is locked until the transaction ends.
     *
     * @throws IllegalArgumentException with the rest of a sentence
     */
    public Balance open(CaseId caseId, long commitment) {
        if (commitments.of(caseId).stream().noneMatch(found -> found.id() == commitment)) {
            throw new IllegalArgumentException("er ikke et tilsagn i saken");
        }
        commitments.lock(commitment);
        if (of(caseId).stream()
                .anyMatch(other -> other.commitment() == commitment
                        && other.kind() == Kind.LAST
                        && other.state() != State.REFUSED)) {
            throw new IllegalArgumentException("er et tilsagn der siste utbetaling alt er bedt om");
        }
        Balance balance = commitments.balance(commitment);
        if (balance.available() == 0) {
            throw new IllegalArgumentException("er et tilsagn det ikke er noe igjen å be om av");
        }
        return balance;
    }

    /**
     * Asks for money, and reserves it.
     *
     * @return the payout's id
     * @param on no later than the promise's last day
     * @throws IllegalArgumentException with the rest of a sentence, when the promise does not have that much left, or was
     *     over by then
     */
    public long request(CaseId caseId, long commitment, Kind kind, long kroner, long costs, LocalDate on, String who) {
        Balance balance = open(caseId, commitment);
        LocalDate last = balance.commitment().lapsesOn();
        if (on.isAfter(last)) {
            throw new IllegalArgumentException("kan ikke være etter tilsagnets siste dag, " + Bokmaal.day(last));
        }
        long available = balance.available();
        if (kroner > available) {
            throw new IllegalArgumentException(
                    "kan ikke være mer enn det som er igjen å be om, %s kroner".formatted(Bokmaal.number(available)));
        }
        db.sql("insert into payout (case_number, commitment_id, kind, asked, kroner, costs, requested_on, requested_by,"
                        + " state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(caseId.value(), commitment, kind.name(), kroner, kroner, costs, on, who, State.REQUESTED.name())
                .update();
        long id = db.sql("select max(id) from payout where commitment_id = ?")
                .param(commitment)
                .query(Long.class)
                .single();
        handledBy(id, who);
        tell(get(id), "", State.REQUESTED.label(), who);
        return id;
    }

    /**
     * The request holds.
     *
     * @param kroner what may be paid, no more than was asked for
     * @param reason why that is less
     */
    public void checked(long id, long kroner, @Nullable String reason, String who) {
        Payout payout = from(id, State.REQUESTED);
        payable(id, kroner);
        db.sql("update payout set kroner = ?, reason = ?, checked_by = ? where id = ?")
                .params(kroner, reason, who, id)
                .update();
        handledBy(id, who);
        change(payout, State.CHECKED, who);
        commitments.release(payout.commitment(), "det er bedt om mer enn det som kan utbetales", who);
    }

    /**
     * What may be paid when no more than that can be, or was asked for.
     *
     * @throws IllegalArgumentException with the rest of a sentence
     */
    public long payable(long id, long kroner) {
        Payout payout = get(id);
        if (kroner > payout.asked()) {
            throw new IllegalArgumentException(
                    "kan ikke være mer enn det er bedt om, %s kroner".formatted(Bokmaal.number(payout.asked())));
        }
        long most = payout.kroner() + commitments.balance(payout.commitment()).available();
        if (kroner > most) {
            throw new IllegalArgumentException(
                    "kan ikke være mer enn det som er igjen av tilsagnet, %s kroner".formatted(Bokmaal.number(most)));
        }
        return kroner;
    }

    /** Something lacks; the money stays reserved. */
    public void heldBack(long id, String reason, String who) {
        Payout payout = from(id, State.REQUESTED);
        handledBy(id, who);
        because(payout, State.HELD_BACK, reason, who);
    }

    /** What lacked has come. */
    public void supplied(long id, String who) {
        Payout payout = from(id, State.HELD_BACK);
        handledBy(id, who);
        change(payout, State.REQUESTED, who);
    }

    /** Nothing is paid, and the money is reserved no more. */
    public void refused(long id, String reason, String who) {
        Payout payout = from(id, State.REQUESTED, State.CHECKED, State.HELD_BACK);
        because(payout, State.REFUSED, reason, who);
        commitments.release(payout.commitment(), "utbetalingen er avslått", who);
    }

    /** Whether somebody has asked for, checked or completed the payout, now or before it was sent back. */
    public boolean isHandledBy(long id, String who) {
        return db.sql("select count(*) from payout_handler where payout_id = ? and user_id = ?")
                        .params(id, who)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void approved(long id, LocalDate on, String who) {
        Payout payout = from(id, State.CHECKED);
        db.sql("update payout set approved_by = ?, approved_on = ? where id = ?")
                .params(who, on, id)
                .update();
        change(payout, State.APPROVED, who);
    }

    /** Whoever was to approve it wants it checked again. What was cut can be given again, if nobody else has got it. */
    public void returned(long id, String reason, String who) {
        because(from(id, State.CHECKED), State.REQUESTED, reason, who);
    }

    public void handedOver(long id, String who) {
        change(from(id, State.APPROVED), State.HANDED_OVER, who);
    }

    /** The accounting system has paid it. After the last payment, whatever then remains of the promise lapses. */
    public void paid(long id, LocalDate on, String voucher, String who) {
        Payout payout = from(id, State.HANDED_OVER);
        db.sql("update payout set paid_on = ?, voucher = ? where id = ?")
                .params(on, voucher, id)
                .update();
        change(payout, State.PAID, who);
        commitments.pay(payout.commitment(), payout.kroner());
        if (payout.kind() == Kind.LAST) {
            commitments.lapse(payout.commitment(), "siste utbetaling er gjort", who);
        }
    }

    public List<Payout> of(CaseId caseId) {
        return db.sql(SELECT + " where p.case_number = ? order by p.id")
                .param(caseId.value())
                .query(Payouts::payout)
                .list();
    }

    public Payout get(long id) {
        return db.sql(SELECT + " where p.id = ?")
                .param(id)
                .query(Payouts::payout)
                .single();
    }

    /** Which of the case's payouts a task is about: {@code ${payouts.about(payout)}}. */
    public String about(String id) {
        Payout payout = get(Long.parseLong(id));
        return "Utbetaling %d: %s kroner, %s".formatted(payout.id(), Bokmaal.number(payout.kroner()), payout.purpose());
    }

    private void handledBy(long id, String who) {
        if (!isHandledBy(id, who)) {
            db.sql("insert into payout_handler (payout_id, user_id) values (?, ?)")
                    .params(id, who)
                    .update();
        }
    }

    /** The payout, which nobody else changes until the transaction ends. */
    private Payout from(long id, State... states) {
        commitments.lock(get(id).commitment());
        Payout payout = get(id);
        Set<State> allowed = EnumSet.copyOf(Arrays.asList(states));
        if (!allowed.contains(payout.state())) {
            throw new IllegalStateException(
                    "Utbetaling %d er %s".formatted(id, payout.state().label()));
        }
        return payout;
    }

    private void because(Payout payout, State to, String reason, String who) {
        db.sql("update payout set state = ?, reason = ? where id = ?")
                .params(to.name(), reason, payout.id())
                .update();
        tell(payout, payout.state().label(), "%s: %s".formatted(to.label(), reason), who);
    }

    private void change(Payout payout, State to, String who) {
        db.sql("update payout set state = ? where id = ?")
                .params(to.name(), payout.id())
                .update();
        tell(payout, payout.state().label(), to.label(), who);
    }

    private void tell(Payout payout, String before, String after, String who) {
        log.add(payout.caseId(), who, about(String.valueOf(payout.id())), before, after);
    }

    private static Payout payout(ResultSet row, int n) throws SQLException {
        return new Payout(
                row.getLong("id"),
                new CaseId(row.getString("case_number")),
                row.getLong("commitment_id"),
                row.getString("purpose"),
                Kind.valueOf(row.getString("kind")),
                row.getLong("asked"),
                row.getLong("kroner"),
                row.getLong("costs"),
                row.getObject("requested_on", LocalDate.class),
                row.getString("requested_by"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("checked_by"),
                row.getString("approved_by"),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("paid_on", LocalDate.class),
                row.getString("voucher"));
    }
}
