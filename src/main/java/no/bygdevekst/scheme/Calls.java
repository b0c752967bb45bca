package no.bygdevekst.scheme;

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

/** The calls (<i>utlysninger</i>) of the schemes: the terms of each, and its target group with what each answered. */
@Component
public class Calls {
    /** The most an applicant may get when the call does not say otherwise, whole kroner: KDD's first call. */
    public static final long CEILING = 2_000_000;

    private final JdbcClient db;

    Calls(JdbcClient db) {
        this.db = db;
    }

    /**
     * What a call says.
     *
     * @param owner who decides the applications
     * @param interestBy by when interest is to be shown, if the call says so
     * @param firstDraft set later when the owner sets it later; so is {@code finalDraft}
     * @param ceiling the most an applicant may get, whole kroner
     * @param centralityVersion the year of the version of SSB's index that applies
     * @param populationYear inhabitants on 1 January of that year apply
     * @param complaintBasis the law that lets the decisions be complained of; {@code null}: they cannot be
     */
    public record Terms(
            Scheme.Owner owner,
            LocalDate letterDate,
            @Nullable LocalDate interestBy,
            LocalDate applyBy,
            @Nullable LocalDate firstDraft,
            @Nullable LocalDate finalDraft,
            long ceiling,
            RuleSet ruleSet,
            int centralityVersion,
            int populationYear,
            @Nullable String complaintBasis) {}

    /**
     * @param number the call's own Bygdevekst number, {@code 2022/U001}
     * @param terms none until they are registered
     */
    public record Call(String number, Scheme scheme, int year, @Nullable Terms terms) {
        public Terms agreed() {
            if (terms == null) {
                throw new IllegalStateException("%s has no terms yet".formatted(number));
            }
            return terms;
        }

        /** {@code Bygdevekstpilot 2022}. */
        public String title() {
            return "%s %d".formatted(scheme.label(), year);
        }
    }

    /** What a municipality answered the offer of dialogue. */
    public enum Reply {
        DIALOGUE("ønsker dialog"),
        APPLIES("søker"),
        DECLINES("søker ikke");

        private final String label;

        Reply(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean isInterest() {
            return this != DECLINES;
        }
    }

    /**
     * A municipality as the rules of the call saw it, and what came of it.
     *
     * @param answer {@code target}, {@code cooperation} or {@code no}
     * @param rule the rule that decided, by its name in {@code eligibility.dmn}
     * @param invited whether it gets the offer of dialogue
     * @param because why it is in, or out, although the rules say otherwise
     */
    public record Place(
            String code,
            int centralityClass,
            int inhabitants,
            String answer,
            String rule,
            String reason,
            String source,
            boolean invited,
            @Nullable String because,
            @Nullable Reply reply,
            @Nullable LocalDate repliedOn) {}

    public void open(String number, Scheme scheme, int year) {
        db.sql("insert into scheme_call (call_number, scheme, call_year) values (?, ?, ?)")
                .params(number, scheme.name(), year)
                .update();
    }

    public void agree(String number, Terms terms) {
        db.sql("update scheme_call set owner = ?, letter_date = ?, interest_by = ?, apply_by = ?, first_draft = ?,"
                        + " final_draft = ?, ceiling = ?, rule_set = ?, centrality_version = ?, population_year = ?,"
                        + " complaint_basis = ? where call_number = ?")
                .params(
                        terms.owner().name(),
                        terms.letterDate(),
                        terms.interestBy(),
                        terms.applyBy(),
                        terms.firstDraft(),
                        terms.finalDraft(),
                        terms.ceiling(),
                        terms.ruleSet().word(),
                        terms.centralityVersion(),
                        terms.populationYear(),
                        terms.complaintBasis(),
                        number)
                .update();
    }

    /** Everybody may apply until a later day. */
    public void extend(String number, LocalDate applyBy) {
        db.sql("update scheme_call set apply_by = ? where call_number = ?")
                .params(applyBy, number)
                .update();
    }

    /** The owner has set the dates of the drafts later than the letter; dates that the call has stay. */
    public void agreeDrafts(String number, LocalDate firstDraft, LocalDate finalDraft) {
        db.sql("update scheme_call set first_draft = coalesce(first_draft, ?), final_draft = coalesce(final_draft, ?)"
                        + " where call_number = ?")
                .params(firstDraft, finalDraft, number)
                .update();
    }

    public Optional<Call> find(String number) {
        return db.sql("select * from scheme_call where call_number = ?")
                .param(number)
                .query(Calls::call)
                .optional();
    }

    public Call get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("Det finnes ingen utlysning " + number));
    }

    /** The newest of a scheme and year. */
    public Optional<Call> of(Scheme scheme, int year) {
        return db.sql("select * from scheme_call where scheme = ? and call_year = ? order by call_number desc limit 1")
                .params(scheme.name(), year)
                .query(Calls::call)
                .optional();
    }

    /** The newest of a scheme whose letter is not dated after the day. */
    public Optional<Call> newest(Scheme scheme, LocalDate day) {
        return db.sql("select * from scheme_call where scheme = ? and letter_date <= ?"
                        + " order by letter_date desc, call_number desc limit 1")
                .params(scheme.name(), day)
                .query(Calls::call)
                .optional();
    }

    /** Of all schemes, those of the newest years first. */
    public List<Call> newest(int most) {
        return db.sql("select * from scheme_call order by call_year desc, call_number desc limit ?")
                .param(most)
                .query(Calls::call)
                .list();
    }

    /**
     * How the rules saw the municipalities, counted.
     *
     * @param source where the rules that let municipalities in are from
     */
    public record Group(int target, int cooperation, int invited, @Nullable String source) {}

    /** The target groups of these calls, by the calls' numbers; those without one are left out. */
    public Map<String, Group> groups(Collection<String> numbers) {
        Map<String, Group> groups = new HashMap<>();
        if (!numbers.isEmpty()) {
            db.sql("select call_number, count(case when answer = 'target' then 1 end) as target,"
                            + " count(case when answer = 'cooperation' then 1 end) as cooperation,"
                            + " count(case when invited then 1 end) as invited,"
                            + " min(case when answer = 'target' then source end) as source"
                            + " from call_municipality where call_number in (:numbers) group by call_number")
                    .param("numbers", numbers)
                    .query(row -> {
                        groups.put(
                                row.getString("call_number"),
                                new Group(
                                        row.getInt("target"),
                                        row.getInt("cooperation"),
                                        row.getInt("invited"),
                                        row.getString("source")));
                    });
        }
        return groups;
    }

    /** Keeps how the rules saw the municipalities, in place of what was kept before. */
    public void keep(String number, List<Place> places) {
        db.sql("delete from call_municipality where call_number = ?")
                .param(number)
                .update();
        for (Place place : places) {
            db.sql("insert into call_municipality (call_number, code, centrality_class, inhabitants, answer, rule_name,"
                            + " reason, source, invited, because) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            number,
                            place.code(),
                            place.centralityClass(),
                            place.inhabitants(),
                            place.answer(),
                            place.rule(),
                            place.reason(),
                            place.source(),
                            place.invited(),
                            place.because())
                    .update();
        }
    }

    public void reply(String number, String code, Reply reply, LocalDate on) {
        db.sql("update call_municipality set reply = ?, replied_on = ? where call_number = ? and code = ?")
                .params(reply.name(), on, number, code)
                .update();
    }

    /** These have shown interest by a case or an application of their own; who has said so already has said when. */
    public void interested(String number, Collection<String> codes, LocalDate on) {
        places(number).stream()
                .filter(place -> codes.contains(place.code()))
                .filter(place -> place.reply() == null || !place.reply().isInterest())
                .forEach(place -> reply(number, place.code(), Reply.DIALOGUE, on));
    }

    /** By code. */
    public List<Place> places(String number) {
        return db.sql("select * from call_municipality where call_number = ? order by code")
                .param(number)
                .query(Calls::place)
                .list();
    }

    /** A row of {@code scheme_call}. */
    public static Call call(ResultSet row, int n) throws SQLException {
        String owner = row.getString("owner");
        return new Call(
                row.getString("call_number"),
                Scheme.valueOf(row.getString("scheme")),
                row.getInt("call_year"),
                owner == null
                        ? null
                        : new Terms(
                                Scheme.Owner.valueOf(owner),
                                row.getObject("letter_date", LocalDate.class),
                                row.getObject("interest_by", LocalDate.class),
                                row.getObject("apply_by", LocalDate.class),
                                row.getObject("first_draft", LocalDate.class),
                                row.getObject("final_draft", LocalDate.class),
                                row.getLong("ceiling"),
                                RuleSet.of(row.getString("rule_set")).orElseThrow(),
                                row.getInt("centrality_version"),
                                row.getInt("population_year"),
                                row.getString("complaint_basis")));
    }

    /** A row of {@code call_municipality}. */
    public static Place place(ResultSet row, int n) throws SQLException {
        String reply = row.getString("reply");
        return new Place(
                row.getString("code"),
                row.getInt("centrality_class"),
                row.getInt("inhabitants"),
                row.getString("answer"),
                row.getString("rule_name"),
                row.getString("reason"),
                row.getString("source"),
                row.getBoolean("invited"),
                row.getString("because"),
                reply == null ? null : Reply.valueOf(reply),
                row.getObject("replied_on", LocalDate.class));
    }
}
