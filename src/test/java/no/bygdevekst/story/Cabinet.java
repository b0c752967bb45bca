package no.bygdevekst.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Case files for stories that do not begin at the beginning. */
public class Cabinet {
    private final Cases cases;
    private final Parties parties;
    private final Milestones milestones;
    private final Calls calls;
    private final Frames frames;
    private final Municipalities municipalities;
    private final Processes processes;
    private final JdbcClient db;

    Cabinet(
            Cases cases,
            Parties parties,
            Milestones milestones,
            Calls calls,
            Frames frames,
            Municipalities municipalities,
            Processes processes,
            JdbcClient db) {
        this.cases = cases;
        this.parties = parties;
        this.milestones = milestones;
        this.calls = calls;
        this.frames = frames;
        this.municipalities = municipalities;
        this.processes = processes;
        this.db = db;
    }

    /** Rindal–Holtålen, lead assumed Rindal; the contact is invented. */
    public CaseId rindalHoltaalen() {
        return open("Rindal–Holtålen", List.of("5061", "5026"), "kontakt@rindal.example");
    }

    /** Indre Namdal, lead assumed Grong; the contact is invented. */
    public CaseId indreNamdal() {
        return open("Indre Namdal", List.of("5045", "5044", "5043", "5042"), "kontakt@grong.example");
    }

    /** A municipality's case in I lag, where the county decides; the contact is invented. */
    public CaseId ilag(String name, String code) {
        CaseId id = cases.open("ilag", Scheme.ILAG, name, List.of(code), CaseState.OPEN, "saksbehandler");
        parties.contact(
                id,
                Parties.APPLICANT,
                new Parties.Contact("Kontaktperson", "kontakt@kommune.example"),
                "saksbehandler");
        return id;
    }

    /** A frame of the county's own funds that holds exactly so much; the sums are examples. */
    public Frames.Frame frame(String name, int year, long kroner) {
        if (frames.find(Frames.Source.OWN, year, name).isEmpty()) {
            frames.register(
                    Frames.Source.OWN, year, name, kroner, "Hovedutvalg næring 101/22", LocalDate.parse("2022-12-07"));
        }
        return frames.find(Frames.Source.OWN, year, name).orElseThrow();
    }

    /** The call of 2022 as KDD made it, with a target group of nobody yet. */
    public CaseId call() {
        CaseId call = cases.open(
                Cases.CALL, Scheme.PILOT, "Bygdevekstpilot 2022", List.of(), CaseState.OPEN, "saksbehandler");
        calls.open(call.value(), Scheme.PILOT, 2022);
        calls.agree(
                call.value(),
                new Calls.Terms(
                        Scheme.Owner.STATE,
                        LocalDate.parse("2022-06-21"),
                        LocalDate.parse("2022-08-15"),
                        LocalDate.parse("2022-09-30"),
                        null,
                        null,
                        Calls.CEILING,
                        RuleSet.PILOT_2022,
                        2020,
                        2022,
                        null));
        deadline(call, "applications", "Søknadsfrist for utlysningen", "2022-09-30", "nobody");
        return call;
    }

    /** A case of a call in its first part: interest is shown, nothing is applied for, the deadline is set. */
    public CaseId applicant(CaseId call, String title, List<String> codes, String email) {
        CaseId id = cases.open("pilot", Scheme.PILOT, title, codes, CaseState.OPEN, "saksbehandler");
        cases.belongsToCall(id, 2022, call);
        parties.contact(id, Parties.APPLICANT, new Parties.Contact("Kontaktperson", email), "saksbehandler");
        deadline(id, "application", "Søknadsfrist", "2022-09-30", "applicant");
        return id;
    }

    private CaseId open(String title, List<String> codes, String email) {
        CaseId id = cases.open("pilot", Scheme.PILOT, title, codes, CaseState.SUPPORTED, "saksbehandler");
        parties.contact(id, Parties.APPLICANT, new Parties.Contact("Kontaktperson", email), "saksbehandler");
        return id;
    }

    /** Sets a deadline and lets its process begin, as {@code SetDeadline} does. */
    public void deadline(CaseId caseId, String milestone, String label, String due, String owner) {
        deadline(caseId, milestone, "", label, due, owner);
    }

    /** @param occurrence tells deadlines of one name apart, such as {@code firstDraft/samferdsel} */
    public void deadline(CaseId caseId, String milestone, String occurrence, String label, String due, String owner) {
        milestones.set(caseId, milestone, occurrence, label, LocalDate.parse(due), owner, "saksbehandler");
        processes.start("deadline", caseId.value(), Map.of("milestone", milestone, "occurrence", occurrence));
    }

    /** Takes the calls of earlier stories out of the register, whatever year their numbers are of. */
    public void forgetCalls() {
        db.sql("delete from call_municipality").update();
        db.sql("delete from scheme_call").update();
    }

    /** Where municipalities are written to as such; the addresses are invented. */
    public void mailboxes(String... codes) {
        for (String code : codes) {
            municipalities.mailbox(code, "postmottak%s@kommune.example".formatted(code));
        }
    }

    /** How many rows a table has, to see that something wrong has left nothing behind. */
    public long rows(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** I lag's call, in which the county decides and whose decisions can be complained of; dates and ceiling are examples. */
    public CaseId ilagCall() {
        CaseId call = cases.open(Cases.CALL, Scheme.ILAG, "I lag 2022", List.of(), CaseState.OPEN, "saksbehandler");
        calls.open(call.value(), Scheme.ILAG, 2022);
        calls.agree(
                call.value(),
                new Calls.Terms(
                        Scheme.Owner.COUNTY,
                        LocalDate.parse("2022-10-03"),
                        null,
                        LocalDate.parse("2022-12-01"),
                        null,
                        null,
                        1_000_000,
                        RuleSet.ILAG_2022,
                        2020,
                        2022,
                        "forvaltningsloven § 28"));
        return call;
    }
}
