package no.bygdevekst.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Case files for stories that do not begin at the beginning. */
public class Cabinet {
    private final Cases cases;
    private final Parties parties;
    private final Milestones milestones;
    private final Calls calls;
    private final Frames frames;
    private final Programmes programmes;
    private final Commitments commitments;
    private final Municipalities municipalities;
    private final Processes processes;
    private final JdbcClient db;
    private final Clock clock;

    Cabinet(
            Cases cases,
            Parties parties,
            Milestones milestones,
            Calls calls,
            Frames frames,
            Programmes programmes,
            Commitments commitments,
            Municipalities municipalities,
            Processes processes,
            JdbcClient db,
            Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.milestones = milestones;
        this.calls = calls;
        this.frames = frames;
        this.programmes = programmes;
        this.commitments = commitments;
        this.municipalities = municipalities;
        this.processes = processes;
        this.db = db;
        this.clock = clock;
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
                    Frames.Source.OWN,
                    year,
                    name,
                    kroner,
                    "Hovedutvalg næring 101/22",
                    LocalDate.of(Math.max(2022, year - 2), 12, 7),
                    "saksbehandler");
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

    /** A programme under way: Spir's facts; its contact and the people of its board are invented. */
    public CaseId programme(String title, List<String> codes, String from, String to) {
        CaseId id = cases.open(
                "restructuring", Scheme.RESTRUCTURING, title, codes, CaseState.PARTICIPATING, "saksbehandler");
        parties.apply(id, municipalities.named(codes));
        parties.contact(
                id, Parties.APPLICANT, new Parties.Contact("Kontaktperson", "post@spir.example"), "saksbehandler");
        programmes.begin(id, LocalDate.parse(from), LocalDate.parse(to));
        programmes.organise(
                id,
                title,
                List.of(new Programmes.Member("Styreleder (oppdiktet)", "leder")),
                List.of(new Programmes.Observer(
                        Programmes.Organisation.COUNTY, "Saksbehandler (oppdiktet)", "saksbehandler")),
                "saksbehandler");
        return id;
    }

    /** Those who were in omstilling before there were cases for it are so again, as the register was first filled. */
    public void forgetProgrammes() {
        db.sql("delete from participation where scheme = 'RESTRUCTURING'").update();
        written("5020", "2020-01-01", "2025-12-31", "Nord-Fosen Utvikling");
        written("5058", "2020-01-01", "2025-12-31", "Nord-Fosen Utvikling");
        written("5043", null, "2026-12-31", "Børgefjell Utvikling AS");
        written("5044", null, "2026-12-31", "Børgefjell Utvikling AS");
        written("5027", "2022-01-01", "2027-12-31", "Spir");
    }

    private void written(String code, @Nullable String from, String to, String what) {
        db.sql("insert into participation (code, scheme, from_day, to_day, what, source) values (?, ?, ?, ?, ?, ?)")
                .params(
                        code,
                        Scheme.RESTRUCTURING.name(),
                        from == null ? null : LocalDate.parse(from),
                        LocalDate.parse(to),
                        what,
                        "Programmets og kommunenes sider")
                .update();
    }

    /** Nobody takes part in anything but the programmes of regional omstilling that the register begins with. */
    public void forgetParticipations() {
        db.sql("delete from participation where scheme <> 'RESTRUCTURING'").update();
        forgetProgrammes();
    }

    /** Nobody knows any more where a municipality is written to. */
    public void forgetMailbox(String code) {
        db.sql("delete from municipality_mailbox where code = ?").param(code).update();
    }

    /** A promise of money, as a decision makes it; the day of the promise is the clock's. */
    public Commitments.Commitment promise(
            CaseId caseId, String purpose, Frames.Frame frame, long kroner, String lapsesOn) {
        commitments.propose(
                caseId, purpose, List.of(new Commitments.Line(frame.id(), kroner, LocalDate.parse(lapsesOn))));
        commitments.commit(
                caseId,
                purpose,
                LocalDate.now(clock),
                "23/2 (eksempel)",
                "med forbehold om fylkestingets budsjettvedtak",
                "saksbehandler");
        return commitments.of(caseId).stream().reduce((one, next) -> next).orElseThrow();
    }

    /** No case, no frame, and nothing that belongs to either is left of earlier stories. For tests that are rolled back. */
    public void forgetEverything() {
        empty("CASE_FILE");
        empty("FRAME");
        forgetCalls();
        forgetParticipations();
    }

    private void empty(String table) {
        db.sql("select distinct belonging.table_name from information_schema.referential_constraints link"
                        + " join information_schema.table_constraints belonging"
                        + " on belonging.constraint_name = link.constraint_name"
                        + " join information_schema.table_constraints whole"
                        + " on whole.constraint_name = link.unique_constraint_name"
                        + " where whole.table_name = ? and belonging.table_name <> ?")
                .params(table, table)
                .query(String.class)
                .list()
                .forEach(this::empty);
        db.sql("delete from " + table).update();
    }

    /** The committees' calendar is empty, and the committees are those that the program begins with. */
    public void forgetCalendar() {
        db.sql("update political_leg set meeting_id = null").update();
        for (String table : List.of("import_finding", "import", "change", "break", "meeting")) {
            db.sql("delete from committee_" + table).update();
        }
        db.sql("delete from committee where code not in ('fylkestinget', 'fylkesutvalget', 'naring')")
                .update();
        db.sql("update committee set papers_days = 12, dispatch_days = 7").update();
    }

    /** A committee meets on a day; papers 12 and dispatch 7 days before, as the committees have it. */
    public long sitting(String committee, String day) {
        LocalDate on = LocalDate.parse(day);
        db.sql("insert into committee_meeting (committee, on_day, papers_due, dispatch_on) values (?, ?, ?, ?)")
                .params(committee, on, on.minusDays(12), on.minusDays(7))
                .update();
        return db.sql("select max(id) from committee_meeting").query(Long.class).single();
    }

    /** No year has an orientation, and the cases of earlier stories are none that anybody is asked about. */
    public void forgetOrientations() {
        db.sql("delete from frozen_figures").update();
        db.sql("delete from status_report").update();
        db.sql("delete from orientation").update();
        db.sql("update case_file set state = 'CLOSED', closed_at = opened_at where closed_at is null")
                .update();
    }
}
