package no.bygdevekst.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Scheme;
import no.bygdevekst.engine.Processes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Case files for stories that do not begin at the beginning. */
public class Cabinet {
    private final Cases cases;
    private final Parties parties;
    private final Milestones milestones;
    private final Processes processes;
    private final JdbcClient db;

    Cabinet(Cases cases, Parties parties, Milestones milestones, Processes processes, JdbcClient db) {
        this.cases = cases;
        this.parties = parties;
        this.milestones = milestones;
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

    /** How many rows a table has, to see that something wrong has left nothing behind. */
    public long rows(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
