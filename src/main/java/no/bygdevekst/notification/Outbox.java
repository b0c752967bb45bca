package no.bygdevekst.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Viewer;
import no.bygdevekst.notification.Letters.Letter;
import no.bygdevekst.notification.Message.State;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All messages, written here in the caller's transaction and sent by whoever hears of {@link Message.Waiting}. */
@Component
public class Outbox {
    private static final String SELECT = "select m.*, (select string_agg(c.case_number, ',' order by c.case_number)"
            + " from message_case c where c.message_id = m.id) as cases from message m";

    /** Tells that a letter is there, and not what it says. */
    private static final String NOTICE = "letterFiled";

    /** The index of a role has its messages in order. */
    private static final String REACHED = " order by m.role desc, m.written_at desc, m.id desc limit :reach";

    private static final String FOREIGN = " and m.role = 'applicant' and not exists (select 1 from message_case other"
            + " where other.message_id = m.id and not exists (select 1 from case_municipality o"
            + " where o.case_number = other.case_number and o.code in (:municipalities)) offset 0)";

    /** Written to applicants of somebody's own cases alone: gathered from the cases, each from the first that has it. */
    private static final String FEW_OWN = "case_municipality c join message_case mc on mc.case_number = c.case_number"
            + " join message m on m.id = mc.message_id where c.code in (:municipalities)"
            + " and not exists (select 1 from message_case before join case_municipality b"
            + " on b.case_number = before.case_number where before.message_id = m.id and b.code in (:municipalities)"
            + " and (before.case_number < mc.case_number or before.case_number = mc.case_number and b.code < c.code)"
            + " offset 0)" + FOREIGN;

    /** The same where they are many: met among all that applicants are written. */
    private static final String MANY_OWN =
            "message m where exists (select 1 from message_case mc join case_municipality c"
                    + " on c.case_number = mc.case_number where mc.message_id = m.id and c.code in (:municipalities) offset 0)"
                    + FOREIGN;

    private final JdbcClient db;
    private final Clock clock;
    private final Cases cases;
    private final Addressbook addressbook;
    private final Letters letters;
    private final Correspondence correspondence;
    private final ApplicationEventPublisher announce;

    Outbox(
            JdbcClient db,
            Clock clock,
            Cases cases,
            Addressbook addressbook,
            Letters letters,
            Correspondence correspondence,
            ApplicationEventPublisher announce) {
        this.db = db;
        this.clock = clock;
        this.cases = cases;
        this.addressbook = addressbook;
        this.letters = letters;
        this.correspondence = correspondence;
        this.announce = announce;
    }

    /**
     * Writes to whoever holds the role in the case: by a letter of its own if it is a formal one. The template knows the case as {@code case}, the recipient as
     * {@code name} and whatever else it is given.
     */
    public void tell(CaseId caseId, Role role, String template, Map<String, Object> facts) {
        tell(caseId, role, addressbook.holder(caseId, role), template, facts);
    }

    /** Writes to a person known by name, such as a participant in a meeting; somebody without an address is left out. */
    public void tell(CaseId caseId, Role.Holder person, String template, Map<String, Object> facts) {
        if (person.address() != null) {
            tell(caseId, Role.PARTICIPANT, person, template, facts);
        }
    }

    /**
     * Writes to whoever holds the role about several cases at once. The template knows the recipient as {@code name} and
     * whatever it is given.
     *
     * @param cases at least one; whoever holds the role in the first of them is written to
     */
    public void tell(List<CaseId> cases, Role role, String template, Map<String, Object> facts) {
        Role.Holder holder = addressbook.holder(cases.get(0), role);
        var all = new HashMap<>(facts);
        all.put("name", holder.name());
        Instant now = clock.instant();
        long id = write(role, holder, letters.fill(template, all), now, null);
        cases.forEach(each -> about(id, each));
        announce(id, cases, role, holder, now);
    }

    private void tell(CaseId caseId, Role role, Role.Holder holder, String template, Map<String, Object> facts) {
        CaseFile file = cases.get(caseId);
        var all = new HashMap<>(facts);
        all.put("case", file);
        all.put("name", holder.name());
        Instant now = clock.instant();
        Letter letter = letters.fill(template, all);
        long id = write(role, holder, letter, now, null);
        about(id, caseId);
        FormalLetter.of(template, role).ifPresent(formal -> {
            long document = correspondence.file(file, formal, role, holder, letter, "%s-%d".formatted(template, id));
            all.put("sender", String.join(" og ", formal.senders()));
            all.put("linked", role.equals(Role.APPLICANT));
            Letter notice = letters.fill(NOTICE, all);
            db.sql("update message set document_id = ?, mail_subject = ?, mail_body = ? where id = ?")
                    .params(document, notice.subject(), notice.body(), id)
                    .update();
            announce.publishEvent(new Message.Filed(caseId, document));
        });
        announce(id, List.of(caseId), role, holder, now);
    }

    /**
     * The one message that gathers everything a recipient is to hear at an instant. Several roles of several cases may
     * end in the same message.
     *
     * @return the message's id; its text is set with {@link #rewrite}
     */
    public long digest(CaseId caseId, Role role, Instant sendAfter) {
        Role.Holder holder = addressbook.holder(caseId, role);
        db.sql("select kind from case_series where kind = 'digest' for update")
                .query(String.class)
                .single();
        String key = "%s %s"
                .formatted(sendAfter, Optional.ofNullable(holder.address()).orElse(caseId + " " + role.name()));
        Optional<Long> open = db.sql("select id from message where digest = ? for update")
                .param(key)
                .query(Long.class)
                .optional();
        long id = open.orElseGet(() -> write(role, holder, new Letter("", ""), sendAfter, key));
        about(id, caseId);
        if (open.isEmpty()) {
            announce(id, List.of(caseId), role, holder, sendAfter);
        }
        return id;
    }

    /** Sets the text of a digest that is not sent yet. */
    public void rewrite(long id, String template, Map<String, Object> facts) {
        Letter letter = letters.fill(template, facts);
        db.sql("update message set subject = ?, body = ? where id = ? and state <> 'SENT'")
                .params(letter.subject(), letter.body(), id)
                .update();
    }

    /** Whether the message is not sent yet; if so, nobody sends it before the transaction ends. */
    public boolean holds(long id) {
        return lock(id).state() != State.SENT;
    }

    /** What a digest was to say has lapsed before it was sent. */
    public void withdraw(long id) {
        db.sql("update message set state = 'WITHDRAWN', digest = null where id = ? and state <> 'SENT'")
                .param(id)
                .update();
    }

    /** Gives the waiting messages of a role the address that was missing. */
    public void addressed(CaseId caseId, Role role) {
        Role.Holder holder = addressbook.holder(caseId, role);
        if (holder.address() == null) {
            return;
        }
        for (Message message : held(caseId, role)) {
            db.sql("update message set name = ?, address = ?, state = 'WAITING' where id = ?")
                    .params(holder.name(), holder.address(), message.id())
                    .update();
            announce.publishEvent(new Message.Waiting(message.id(), message.cases(), clock.instant()));
        }
        announce.publishEvent(new Message.Addressed(caseId, role));
    }

    /** Whatever waits for the address of a role is not to be sent any more. */
    public void withdrawHeld(CaseId caseId, Role role) {
        held(caseId, role).forEach(message -> withdraw(message.id()));
    }

    private List<Message> held(CaseId caseId, Role role) {
        return db.sql(SELECT + " where m.state = 'ADDRESS_MISSING' and m.role = ? and m.id in"
                        + " (select message_id from message_case where case_number = ?)")
                .params(role.name(), caseId.value())
                .query(Outbox::message)
                .list();
    }

    public Message get(long id) {
        return db.sql(SELECT + " where m.id = ?")
                .param(id)
                .query(Outbox::message)
                .single();
    }

    /** No more lines come to this message, and nobody else sends it until the transaction ends. */
    Message lock(long id) {
        db.sql("select id from message where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
        return get(id);
    }

    void sent(long id) {
        db.sql("update message set state = 'SENT', sent_at = ?, failure = null, digest = null where id = ?")
                .params(OffsetDateTime.now(clock), id)
                .update();
    }

    /** Kept although the sending rolls back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(long id, String why) {
        db.sql("update message set state = 'FAILED', failure = ? where id = ? and state <> 'SENT'")
                .params(why.substring(0, Math.min(why.length(), 2000)), id)
                .update();
    }

    /** One page of messages, newest first, and how many there are. */
    public record Page(List<Message> messages, long total) {}

    /**
     * What messages are narrowed to; nothing means everything.
     *
     * @param recipient the first letters of the recipient's name
     * @param subject the first letters of the subject
     * @param from the first day it was written, and {@code to} the last
     */
    public record Search(
            @Nullable State state,
            String recipient,
            String subject,
            @Nullable CaseId caseId,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public static final Search ALL = new Search(null, "", "", null, null, null);
    }

    public Page page(Viewer viewer, int page, int size) {
        return page(viewer, Search.ALL, page, size, Integer.MAX_VALUE - 1);
    }

    /**
     * Whoever is no insider sees what was written to their departments or municipality, and to the applicant of cases all
     * their own.
     *
     * @param limit how far they are counted: the total is at most one more
     */
    public Page page(Viewer viewer, Search search, int page, int size, int limit) {
        Map<String, Object> params = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        if (search.state() != null) {
            conditions.add("m.state = :state");
            params.put("state", search.state().name());
        }
        beginning("name_key", search.recipient(), conditions, params);
        beginning("subject_key", search.subject(), conditions, params);
        if (search.caseId() != null) {
            conditions.add("m.id in (select message_id from message_case where case_number = :case)");
            params.put("case", search.caseId().value());
        }
        if (search.from() != null) {
            conditions.add("m.written_at >= :from");
            params.put("from", search.from().atStartOfDay(clock.getZone()).toOffsetDateTime());
        }
        if (search.to() != null) {
            conditions.add("m.written_at < :to");
            params.put(
                    "to", search.to().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
        }
        String narrowed = conditions.stream().map(" and "::concat).collect(Collectors.joining());
        String all = "message m where 1 = 1" + narrowed;
        if (!viewer.insider()) {
            params.put("municipalities", Viewer.orNone(viewer.municipalities()));
            params.put("reach", Math.max(limit + 1L, (page + 1L) * size));
        }
        String found = viewer.insider() ? all : shown(viewer, FEW_OWN, narrowed, "", params);
        long total = db.sql("select count(*) from (select 1 from " + found + " limit :most) counted")
                .params(params)
                .param("most", limit + 1)
                .query(Long.class)
                .single();
        // in one state all are of that state, and its index has them in order
        String order = search.state() == null ? "" : "m.state desc, ";
        String listed = viewer.insider() || total <= limit ? found : shown(viewer, MANY_OWN, narrowed, REACHED, params);
        List<Message> messages = db.sql(SELECT + " join (select m.id from " + listed + " order by " + order
                        + "m.written_at desc, m.id desc limit :size offset :skip) shown on shown.id = m.id"
                        + " order by m.written_at desc, m.id desc")
                .params(params)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(Outbox::message)
                .list();
        return new Page(messages, total);
    }

    /**
     * What somebody who is no insider sees: of each role of theirs the newest, and whatever was written to the applicant of
     * cases all their own.
     */
    private static String shown(
            Viewer viewer, String own, String narrowed, String reached, Map<String, Object> params) {
        var shown = new StringBuilder("((select m.id, m.written_at, m.state from ")
                .append(own)
                .append(narrowed)
                .append(reached)
                .append(')');
        int n = 0;
        for (String role : asOutsider(viewer)) {
            shown.append(" union all (select m.id, m.written_at, m.state from message m where m.role = :role%d%s%s)"
                    .formatted(n, narrowed, REACHED));
            params.put("role" + n++, role);
        }
        return shown.append(") m").toString();
    }

    private static void beginning(String column, String letters, List<String> conditions, Map<String, Object> params) {
        if (!letters.isEmpty()) {
            conditions.add("m.%s like :%s".formatted(column, column));
            params.put(column, letters.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
    }

    /** Those that have not come through, the newest first: the mail server refuses them, or nobody has given an address. */
    public Page stuck(int limit) {
        String where = " where m.state in ('FAILED', 'ADDRESS_MISSING')";
        return new Page(
                db.sql(SELECT + where + " order by m.written_at desc, m.id desc limit ?")
                        .param(limit)
                        .query(Outbox::message)
                        .list(),
                db.sql("select count(*) from message m" + where)
                        .query(Long.class)
                        .single());
    }

    private static Set<String> asOutsider(Viewer viewer) {
        return Stream.concat(
                        viewer.departments().stream(),
                        viewer.municipalities().stream()
                                .map(code -> Role.municipality(code).name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<Message> of(CaseId caseId) {
        return db.sql(SELECT + " where m.id in (select message_id from message_case where case_number = ?)"
                        + " order by m.written_at, m.id")
                .param(caseId.value())
                .query(Outbox::message)
                .list();
    }

    /**
     * One page of what has been written in a case, newest first.
     *
     * @param roles those whose messages are shown, when they are about this case alone; none: everybody's
     */
    public Page page(CaseId caseId, Set<String> roles, int page, int size) {
        record Row(Message message, long total) {}
        List<Row> rows = db.sql(SELECT.replace("m.*", "m.*, count(*) over () as total")
                        + " where m.id in (select message_id from message_case where case_number = :case)"
                        + (roles.isEmpty()
                                ? ""
                                : " and m.role in (:roles) and (select count(*) from message_case alone"
                                        + " where alone.message_id = m.id) = 1")
                        + " order by m.written_at desc, m.id desc limit :size offset :skip")
                .param("case", caseId.value())
                .param("roles", roles)
                .param("size", size)
                .param("skip", (long) page * size)
                .query((row, n) -> new Row(message(row, n), row.getLong("total")))
                .list();
        return new Page(
                rows.stream().map(Row::message).toList(),
                rows.isEmpty() ? 0 : rows.get(0).total());
    }

    private long write(Role role, Role.Holder holder, Letter letter, Instant sendAfter, @Nullable String digest) {
        String mailId = "<%s@bygdevekst>".formatted(UUID.randomUUID());
        db.sql(
                        "insert into message (mail_id, role, name, address, subject, body, state, written_at, send_after, digest)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        mailId,
                        role.name(),
                        holder.name(),
                        holder.address(),
                        letter.subject(),
                        letter.body(),
                        (holder.address() == null ? State.ADDRESS_MISSING : State.WAITING).name(),
                        OffsetDateTime.now(clock),
                        sendAfter.atOffset(ZoneOffset.UTC),
                        digest)
                .update();
        return db.sql("select id from message where mail_id = ?")
                .param(mailId)
                .query(Long.class)
                .single();
    }

    private void about(long id, CaseId caseId) {
        db.sql("insert into message_case (message_id, case_number) select m.id, ? from message m where m.id = ? and not"
                        + " exists (select 1 from message_case c where c.message_id = m.id and c.case_number = ?)")
                .params(caseId.value(), id, caseId.value())
                .update();
    }

    private void announce(long id, List<CaseId> about, Role role, Role.Holder holder, Instant sendAfter) {
        announce.publishEvent(
                holder.address() == null
                        ? new Message.Unaddressed(id, about.get(0), role)
                        : new Message.Waiting(id, about, sendAfter));
    }

    private static Message message(ResultSet row, int n) throws SQLException {
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        Letter letter = new Letter(row.getString("subject"), row.getString("body"));
        Long document = row.getObject("document_id", Long.class);
        return new Message(
                row.getLong("id"),
                row.getString("mail_id"),
                new Role(row.getString("role")),
                row.getString("name"),
                row.getString("address"),
                letter,
                document == null ? letter : new Letter(row.getString("mail_subject"), row.getString("mail_body")),
                document,
                State.valueOf(row.getString("state")),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getObject("send_after", OffsetDateTime.class).toInstant(),
                sentAt == null ? null : sentAt.toInstant(),
                row.getString("failure"),
                Arrays.stream(row.getString("cases").split(",", -1))
                        .map(CaseId::new)
                        .toList());
    }
}
