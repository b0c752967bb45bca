package no.bygdevekst.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.bygdevekst.municipality.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a case is with, who signs for them, and whom one writes to. */
@Component
public class Parties {
    private final JdbcClient db;
    private final CaseLog log;

    Parties(JdbcClient db, CaseLog log) {
        this.db = db;
        this.log = log;
    }

    public enum Kind {
        MUNICIPALITY,
        COUNTY,
        STATE
    }

    /** What a party is to the agreement: <i>avtalepart</i> signs it, <i>samarbeidspart</i> only works along. */
    public enum Standing {
        APPLICANT("søker"),
        INVITED("mulig avtalepart"),
        PARTY("avtalepart"),
        PARTNER("samarbeidspart"),
        NOT_A_PARTY("ikke part");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param code the municipality's; none for county and State */
    public record Party(
            long id,
            CaseId caseId,
            Kind kind,
            @Nullable String code,
            String name,
            Standing standing,
            @Nullable String signatory,
            @Nullable String signatoryTitle,
            @Nullable LocalDate signedOn) {
        private boolean isApplicant() {
            return kind == Kind.MUNICIPALITY && standing == Standing.APPLICANT;
        }
    }

    /** @param email none when nobody has given one yet */
    public record Contact(String name, @Nullable String email) {
        @Override
        public String toString() {
            return email == null ? name : "%s, %s".formatted(name, email);
        }
    }

    /** The State's place among the parties, where a municipality has its code. */
    public static final String STATE = "state";

    /** What the county and the State's ministry are called, as parties and in everything sent and received. */
    public static final String COUNTY = "Trøndelag fylkeskommune";

    public static final String KDD = "KDD";

    /** The role of the one person one writes to on the applicant's side. */
    public static final String APPLICANT = "applicant";

    public void add(CaseId caseId, Kind kind, @Nullable Municipality municipality, String name, Standing standing) {
        db.sql("insert into party (case_number, kind, code, name, standing) values (?, ?, ?, ?, ?)")
                .params(
                        caseId.value(),
                        kind.name(),
                        municipality == null ? null : municipality.code(),
                        name,
                        standing.name())
                .update();
    }

    /** Makes these municipalities the applicants of the case, in place of those it had. */
    public void apply(CaseId caseId, List<Municipality> applicants) {
        List<Party> before = of(caseId).stream().filter(Party::isApplicant).toList();
        List<String> codes = applicants.stream().map(Municipality::code).toList();
        before.stream().filter(party -> !codes.contains(party.code())).forEach(party -> db.sql(
                        "delete from party where id = ?")
                .param(party.id())
                .update());
        List<String> known =
                before.stream().map(Party::code).filter(Objects::nonNull).toList();
        applicants.stream()
                .filter(municipality -> !known.contains(municipality.code()))
                .forEach(municipality ->
                        add(caseId, Kind.MUNICIPALITY, municipality, municipality.name(), Standing.APPLICANT));
    }

    public List<Party> of(CaseId caseId) {
        return db.sql("select * from party where case_number = ? order by id")
                .param(caseId.value())
                .query(Parties::party)
                .list();
    }

    /** @param place a municipality code, or {@link #STATE} */
    public Party at(CaseId caseId, String place) {
        return of(caseId).stream()
                .filter(party -> place.equals(STATE) ? party.kind() == Kind.STATE : place.equals(party.code()))
                .findFirst()
                .orElseThrow();
    }

    /** Whom one of several parallel tasks is about: {@code ${parties.name(execution.processBusinessKey, municipality)}}. */
    public String name(String caseNumber, String place) {
        return at(new CaseId(caseNumber), place).name();
    }

    public void stand(Party party, Standing standing, String who) {
        db.sql("update party set standing = ? where id = ?")
                .params(standing.name(), party.id())
                .update();
        log.add(party.caseId(), who, party.name(), party.standing().label(), standing.label());
    }

    public void sign(Party party, String signatory, String title, LocalDate on, String who) {
        db.sql("update party set signatory = ?, signatory_title = ?, signed_on = ? where id = ?")
                .params(signatory, title, on, party.id())
                .update();
        log.add(
                party.caseId(),
                who,
                "Underskrevet for " + party.name(),
                "",
                "%s, %s, %s".formatted(signatory, title, Bokmaal.day(on)));
    }

    public Optional<Contact> contact(CaseId caseId, String role) {
        return db.sql("select name, email from contact where case_number = ? and role = ?")
                .params(caseId.value(), role)
                .query((row, n) -> new Contact(row.getString("name"), row.getString("email")))
                .optional();
    }

    /** Sets or replaces the person one writes to. */
    public void contact(CaseId caseId, String role, Contact contact, String who) {
        String before = contact(caseId, role).map(Contact::toString).orElse("");
        db.sql("delete from contact where case_number = ? and role = ?")
                .params(caseId.value(), role)
                .update();
        db.sql("insert into contact (case_number, role, name, email) values (?, ?, ?, ?)")
                .params(caseId.value(), role, contact.name(), contact.email())
                .update();
        log.add(caseId, who, role.equals(APPLICANT) ? "Kontaktperson" : "E-postadresse", before, contact.toString());
    }

    static Party party(ResultSet row, int n) throws SQLException {
        return new Party(
                row.getLong("id"),
                new CaseId(row.getString("case_number")),
                Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                Standing.valueOf(row.getString("standing")),
                row.getString("signatory"),
                row.getString("signatory_title"),
                row.getObject("signed_on", LocalDate.class));
    }
}
