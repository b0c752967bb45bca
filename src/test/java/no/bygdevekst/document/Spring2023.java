package no.bygdevekst.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.IlagApplications;
import no.bygdevekst.casefile.MeasureList;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Orientations;
import no.bygdevekst.casefile.PoliticalCase.Concern;
import no.bygdevekst.casefile.PoliticalCase.Kind;
import no.bygdevekst.casefile.PoliticalCase.Point;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.casefile.PoliticalWork.Attachment;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.eligibility.Answer;
import no.bygdevekst.eligibility.Eligibility;
import no.bygdevekst.engine.NewestRules;
import no.bygdevekst.figures.Figures;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Offers;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Participations.Participation;
import no.bygdevekst.scheme.Participations.Role;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.Story;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Trøndelag in the spring of 2023, written straight into the registers, with the joint orientation ordered and its figures
 * frozen. Sums, the days of I lag's letters and answers, and the frames' contents are examples.
 */
record Spring2023(
        Story.Author author,
        Cabinet cabinet,
        Figures figures,
        Orientations orientations,
        Cases cases,
        Calls calls,
        Applications applications,
        IlagApplications ilagApplications,
        Records records,
        Participations participations,
        Offers offers,
        Milestones milestones,
        Goals goals,
        Programmes programmes,
        Meetings meetings,
        Arenas arenas,
        Municipalities municipalities,
        Eligibility eligibility,
        NewestRules rules,
        PoliticalCases political,
        PoliticalWork work,
        JdbcClient db) {
    static final LocalDate CUT_OFF = LocalDate.parse("2023-05-08");

    private static final Map<String, String> PLACES = new TreeMap<>(Map.of(
            "5022",
            "Rennebu",
            "5033",
            "Tydal",
            "5034",
            "Meråker",
            "5041",
            "Snåsa",
            "5046",
            "Høylandet",
            "5052",
            "Leka"));

    /** @param orientation the case of the year, {@code document} the political case that its document is of */
    record Told(CaseId orientation, CaseId document, CaseId hitra) {}

    Told tell() {
        author.at("2022-06-22T09:00");
        cabinet.forgetEverything();
        programme("Nord-Fosen Utvikling", List.of("5058", "5020"), "2020-01-01", "2025-12-31", 140, 2025);
        programme("Børgefjell Utvikling AS", List.of("5043", "5044"), "2021-01-01", "2026-12-31", 30, 2026);
        programme("Spir", List.of("5027"), "2022-01-01", "2027-12-31", 300, 2027);
        CaseId pilots = cabinet.call();
        keepTargetGroup(pilots);
        author.at("2022-08-15T09:00");
        CaseId indreNamdal = applies(pilots, "Indre Namdal", List.of("5045", "5044", "5043", "5042"), true);
        CaseId rindal = applies(pilots, "Rindal–Holtålen", List.of("5061", "5026"), true);
        CaseId hitra = applies(pilots, "Hitra", List.of("5056"), false);
        applies(pilots, "Fosenregionen", List.of("5058", "5020", "5057", "5054"), false);
        author.at("2022-10-05T09:00");
        CaseId ilag = cabinet.ilagCall();
        keepTargetGroup(ilag);
        author.at("2022-12-08T09:00");
        var frame = cabinet.frame("Egne midler til I lag", 2023, 6_000_000);
        author.at("2023-04-03T09:00");
        PLACES.forEach((code, name) -> cabinet.promise(place(ilag, name, code), "I lag", frame, 500_000, "2024-12-31"));
        for (CaseId pilot : List.of(indreNamdal, rindal)) {
            milestone(pilot, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30");
            milestone(pilot, "finalDraft", "Endelig utkast til bygdevekstavtale", "2023-10-01");
        }
        long kickOff = meetings.open(indreNamdal, Meeting.Kind.KICK_OFF);
        var came = new Meeting.Participant("Kontaktperson", "Grong kommune", null, true);
        meetings.plan(kickOff, new Meetings.Plan(LocalDate.parse("2023-01-31"), null, "Tromsø", null), List.of(came));
        meetings.held(kickOff, List.of(came));
        CaseId network = cases.open("arena", Scheme.ILAG, "Samling", List.of(), CaseState.OPEN, "saksbehandler");
        arenas.plan(network, Arena.Kind.NETWORK, "Oppstart", LocalDate.parse("2023-05-03"), "Snåsa", "Program");
        arenas.held(network, LocalDate.parse("2023-05-03"), "Referat", Map.of(), List.of());
        author.at("2023-05-09T09:00");
        CaseId orientation = cases.open(
                Orientations.KIND, null, "Distriktssatsingene 2023", List.of(), CaseState.OPEN, "saksbehandler");
        orientations.open(new Orientations.Orientation(2023, orientation, CUT_OFF, "Fylkestinget 1. mars 2023"));
        figures.freeze(2023, CUT_OFF);
        return new Told(orientation, order(orientation), hitra);
    }

    private CaseId order(CaseId orientation) {
        db.sql("insert into committee_meeting (committee, on_day, papers_due, dispatch_on) values"
                        + " ('fylkesutvalget', date '2023-06-20', date '2023-06-08', date '2023-06-13')")
                .update();
        long meeting = db.sql("select max(id) from committee_meeting")
                .query(Long.class)
                .single();
        CaseId id = political.order(
                new PoliticalCases.Order(
                        "Arbeidet med bygdevekstpilotene og de andre distriktssatsingene i Trøndelag",
                        Kind.ORIENTATION,
                        List.of("fylkesutvalget"),
                        null,
                        "Fylkesordføreren, i svaret på interpellasjon 2/23",
                        2023,
                        List.of(new Concern(orientation, "orientation", null)),
                        List.of(
                                new Point(1, "Fylkesutvalget tar redegjørelsen til orientering.", null),
                                new Point(
                                        2,
                                        "Fylkesutvalget støtter intensjonen om at fylkeskommunen kan bli part i avtalene med de to bygdevekstpilotene, og ber om en egen sak om dette og om forslagene før 1. oktober 2023.",
                                        null),
                                new Point(
                                        3,
                                        "Fylkesutvalget ber om en felles orientering om de tre ordningene også i 2024, i tillegg til den ordinære rapporteringen.",
                                        null))),
                "saksbehandler");
        political.plan(id, 1, meeting);
        String[] titles = {
            "Interpellasjon 2/23",
            "Brev fra KDD om bygdevekstpilotene",
            "Brev til kommunene om utlysningen",
            "Pressemelding fra KDD om utlysningen",
            "Pressemelding fra KDD om tildelingen",
            "Brev fra KDD om resultatet og ressursgruppen",
            "Verdiskapingsstrategi for Trøndelag 2022–2025 med handlingsplan",
            "Sak 101/22 i Hovedutvalg næring: I lag og finansieringen",
            "Kart over kommunene etter sentralitet"
        };
        work.attach(
                id,
                java.util.stream.IntStream.range(0, titles.length)
                        .mapToObj(i -> new Attachment(i + 1, titles[i], null))
                        .toList());
        return id;
    }

    private void programme(String name, List<String> codes, String from, String to, long jobs, int year) {
        CaseId id = cabinet.programme(name, codes, from, to);
        codes.forEach(code -> participations.adopt(new Participation(
                code,
                Scheme.RESTRUCTURING,
                LocalDate.parse(from),
                LocalDate.parse(to),
                name,
                "Programmet",
                id.value(),
                Role.MEMBER)));
        goals.revise(
                id,
                List.of(new Goals.Goal("Nye arbeidsplasser", "arbeidsplasser", jobs, year)),
                new Goals.Revision(LocalDate.parse(from), "Fylkeskommunen", "Fra starten"),
                "saksbehandler");
        programmes.enter(
                id,
                new Programmes.PhaseChange(Programmes.Phase.IMPLEMENTATION, LocalDate.parse(from), null, null, null),
                "saksbehandler");
    }

    private void keepTargetGroup(CaseId call) {
        Calls.Terms terms = calls.get(call.value()).agreed();
        calls.keep(
                call.value(),
                eligibility.of(rules, terms.ruleSet(), 2020, 2022, terms.letterDate(), "50").stream()
                        .map(verdict -> new Calls.Place(
                                verdict.municipality().code(),
                                verdict.centralityClass(),
                                verdict.inhabitants(),
                                verdict.answer().word(),
                                verdict.rule(),
                                verdict.reason(),
                                verdict.source(),
                                verdict.answer() == Answer.TARGET,
                                null,
                                null,
                                null))
                        .toList());
    }

    private CaseId applies(CaseId call, String title, List<String> codes, boolean supported) {
        CaseId id = cabinet.applicant(call, title, codes, "kontakt@kommune.example");
        applications.add(
                id,
                new Applications.Content(
                        title,
                        "Kontaktperson",
                        "kontakt@kommune.example",
                        2_000_000,
                        "",
                        "",
                        new MeasureList(List.of()),
                        municipalities.named(codes).stream()
                                .map(one -> new Applications.Council(one.code(), one.name(), null, null, null))
                                .toList()),
                "saksbehandler");
        LocalDate sent = LocalDate.parse("2022-09-28");
        applications.sent(id, sent, "22/1 (eksempel)", "saksbehandler");
        milestones.close(milestones.get(id, "application", ""), Milestones.State.MET, sent, "saksbehandler");
        LocalDate award = LocalDate.parse("2022-11-24");
        records.decided(
                id,
                new Records.Decision(
                        "award", "KDD", award, "22/2 (eksempel)", supported ? "støttet" : "ikke valgt ut", null));
        if (supported) {
            records.promised(id, new Records.Amount("support", 2_000_000, award, "22/2 (eksempel)"));
            cases.changeState(id, CaseState.SUPPORTED, "saksbehandler");
            codes.forEach(code -> participations.begin(
                    new Participation(code, Scheme.PILOT, award, null, title, "KDD", id.value(), Role.MEMBER)));
        } else {
            db.sql("update case_file set state = 'NOT_SUPPORTED', closed_at = ? where case_number = ?")
                    .params(OffsetDateTime.parse("2022-11-28T12:00:00+01:00"), id.value())
                    .update();
        }
        return id;
    }

    private CaseId place(CaseId call, String name, String code) {
        CaseId id = cabinet.ilag(name, code);
        cases.belongsToCall(id, 2022, call);
        ilagApplications.apply(
                id,
                List.of(IlagApplications.Area.HOUSING),
                "Flere boliger (eksempel)",
                50,
                LocalDate.parse("2022-11-30"),
                null);
        offers.make(code, Scheme.ILAG, id.value(), LocalDate.parse("2023-03-10"), LocalDate.parse("2023-03-31"));
        offers.settle(id.value(), Offers.State.ACCEPTED, LocalDate.parse("2023-03-29"), null);
        cases.changeState(id, CaseState.PARTICIPATING, "saksbehandler");
        participations.begin(new Participation(
                code, Scheme.ILAG, LocalDate.parse("2023-04-01"), null, name, "Fylket", id.value(), Role.LEAD));
        return id;
    }

    private void milestone(CaseId id, String name, String label, String due) {
        milestones.set(id, name, "", label, LocalDate.parse(due), "applicant", "saksbehandler");
    }
}
