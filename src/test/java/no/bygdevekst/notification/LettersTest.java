package no.bygdevekst.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Complaints;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.IlagApplications;
import no.bygdevekst.casefile.Interpellations;
import no.bygdevekst.casefile.Measure;
import no.bygdevekst.casefile.MeasureList;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.notification.Letters.Letter;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A preview of every letter, filled with Rindal–Holtålen's facts. */
class LettersTest {
    private static final LocalDate FIRST_DRAFT = LocalDate.parse("2023-06-30");
    private static final LocalDate FINAL_DRAFT = LocalDate.parse("2023-10-01");
    private static final CaseId NUMBER = new CaseId("2022/0002");
    private static final CaseFile CASE = new CaseFile(
            NUMBER,
            "pilot",
            Scheme.PILOT,
            Scheme.Owner.STATE,
            "Rindal–Holtålen",
            CaseState.SUPPORTED,
            "Førsteutkast",
            "saksbehandler",
            null,
            null,
            List.of(municipality("5061", "Rindal"), municipality("5026", "Holtålen")),
            Instant.parse("2022-11-24T09:00:00Z"),
            null);
    private static final Milestones.Milestone MILESTONE = new Milestones.Milestone(
            1,
            NUMBER,
            "firstDraft",
            "",
            "Førsteutkast til bygdevekstavtale",
            FIRST_DRAFT,
            "applicant",
            Milestones.State.OPEN,
            null);

    /** A date that has been moved, as the room of placement tells it to its letters. */
    public record Moved(String label, LocalDate before, LocalDate now) {}

    /** A committee meeting, as the calendar has it. */
    public record Sitting(String committeeName, LocalDate day, LocalDate papersDue, LocalDate dispatchOn) {}

    private static final Sitting SITTING = new Sitting(
            "Fylkesutvalget",
            LocalDate.parse("2023-06-27"),
            LocalDate.parse("2023-06-15"),
            LocalDate.parse("2023-06-20"));
    private static final PoliticalCase.Answer ANSWER = new PoliticalCase.Answer(
            NUMBER,
            PoliticalCase.Outcome.AS_RECOMMENDED,
            "Fylkesutvalget ber om egen sak før 1. oktober 2023.",
            "Fylkesutvalget",
            LocalDate.parse("2023-06-20"),
            "113/23");
    private static final PoliticalCase.Treated TREATED = new PoliticalCase.Treated(
            2,
            PoliticalCase.Outcome.AS_RECOMMENDED,
            "Fylkesutvalget ber om egen sak før 1. oktober 2023.",
            null,
            null,
            new PoliticalCase.Task("Egen sak om avtalen", "saksbehandler", LocalDate.parse("2023-09-30")));

    /** A request from a pilot, as the room of requests tells it to its letters. */
    public record Request(String number, String subject, String question) {}

    /** A line of a reminder, as the room of deadlines tells it. */
    public record Line(
            String number,
            String title,
            String label,
            LocalDate deadline,
            String step,
            boolean information,
            boolean linked,
            boolean asked,
            boolean past) {}

    /** Letters to people who have no access to the case, and so get no link to it. */
    private static final Set<String> TO_OUTSIDERS = Set.of(
            "arenaCancelled",
            "arenaInvitation",
            "arenaMoved",
            "arenaShared",
            "callWithdrawn",
            "dialogueOffer",
            "meetingCancelled",
            "meetingInvitation",
            "meetingMinutes",
            "meetingMoved");

    private static final Request REQUEST =
            new Request("1", "Desentralisert fagutdanning", "Hvilke muligheter finnes uten å flytte?");

    private static final Applications.Application APPLICATION = new Applications.Application(
            1,
            new Applications.Content(
                    "Rindal–Holtålen",
                    "Kontaktperson",
                    "kontakt@rindal.example",
                    2_000_000,
                    "",
                    "",
                    new MeasureList(List.of()),
                    List.of(
                            new Applications.Council("5061", "Rindal", LocalDate.parse("2022-09-15"), "45/22", null),
                            new Applications.Council("5026", "Holtålen", null, null, LocalDate.parse("2022-10-21")))),
            LocalDate.parse("2022-10-03"),
            "22/1",
            Instant.parse("2022-09-20T09:00:00Z"),
            "saksbehandler");

    private static final Commitments.Commitment PROMISE = new Commitments.Commitment(
            1,
            NUMBER,
            new Frames.Frame(
                    1,
                    Frames.Source.OWN,
                    2023,
                    "I lag",
                    1_000_000,
                    "Hovedutvalg næring 101/22",
                    LocalDate.parse("2022-12-07"),
                    0),
            "Plass i I lag",
            150_000,
            0,
            0,
            LocalDate.parse("2023-03-15"),
            LocalDate.parse("2024-12-31"),
            "23/2",
            null);

    private static final Interpellations.Interpellation INTERPELLATION = new Interpellations.Interpellation(
            NUMBER,
            "2/23",
            LocalDate.parse("2023-02-20"),
            LocalDate.parse("2023-03-01"),
            "En representant",
            "Et parti",
            "Hva gjør fylkeskommunen for distriktene?",
            "Jeg vil be om en sak til Fylkesutvalget.",
            LocalDate.parse("2023-03-01"));

    private static final Payouts.Payout PAYOUT = new Payouts.Payout(
            1,
            NUMBER,
            1,
            "Plass i I lag",
            Payouts.Kind.PART,
            100_000,
            80_000,
            120_000,
            LocalDate.parse("2023-11-01"),
            "saksbehandler",
            Payouts.State.PAID,
            "Bilag 7 mangler.",
            "saksbehandler",
            "leder",
            LocalDate.parse("2023-11-06"),
            LocalDate.parse("2023-11-10"),
            "B-17");

    private static final Calls.Terms TERMS = new Calls.Terms(
            Scheme.Owner.STATE,
            LocalDate.parse("2022-06-21"),
            LocalDate.parse("2022-08-15"),
            LocalDate.parse("2022-09-30"),
            FIRST_DRAFT,
            FINAL_DRAFT,
            Calls.CEILING,
            RuleSet.PILOT_2022,
            2020,
            2022,
            null);

    private static final Meeting MEETING = new Meeting(
            1,
            NUMBER,
            Meeting.Kind.DIALOGUE,
            Meeting.State.HELD,
            LocalDate.parse("2022-08-31"),
            "10:00",
            "Rindal",
            "Utlysningen",
            "Vi gikk gjennom utlysningen.",
            List.of(
                    new Meeting.Participant("Kari", "Rindal kommune", "kari@rindal.example", true),
                    new Meeting.Participant("Rådgiver", "Statsforvalteren", "sf@stat.example", false)),
            List.of(new Meeting.Action(
                    1, "Sende utkast", "Kari", "kari@rindal.example", LocalDate.parse("2022-09-16"), null, null)));

    private static final Records.Decision GRANT = new Records.Decision(
            "grant", "Fylkesdirektøren", LocalDate.parse("2025-03-20"), "25/7", "Forlengelse i I lag: innvilget", null);
    private static final Records.Decision RESTRUCTURING = new Records.Decision(
            "grant",
            "Hovedutvalg næring",
            FIRST_DRAFT,
            "23/1",
            "Omstilling Spir 2023: innvilget",
            "Planen svarer på behovet (eksempel).");
    private static final Arena ARENA = new Arena(
            NUMBER,
            Arena.Kind.LEARNING,
            Arena.State.HELD,
            "Rekruttering og bolig",
            LocalDate.parse("2023-10-26"),
            "Steinkjer",
            "Kl. 10–15: innlegg fra kommunene.",
            "Vi møttes.",
            null,
            null,
            List.of(new Arena.Invitation(
                    "5061",
                    "Rindal",
                    LocalDate.parse("2023-09-01"),
                    EnumSet.of(Scheme.PILOT),
                    Arena.Answer.COMES,
                    LocalDate.parse("2023-09-04"),
                    3,
                    null,
                    3)),
            List.of(
                    new Arena.Lesson("Bolig", "Leie før kjøp", "Leka"),
                    new Arena.Lesson("Rekruttering", "Trainee sammen", "")));
    private static final Complaints.Complaint COMPLAINT = new Complaints.Complaint(
            1,
            LocalDate.parse("2023-03-15"),
            "23/1",
            "Fylkesdirektøren",
            LocalDate.parse("2023-03-17"),
            LocalDate.parse("2023-04-11"),
            LocalDate.parse("2023-04-11"),
            LocalDate.parse("2023-04-13"),
            "Flatanger kommune",
            "Klagenemnda",
            LocalDate.parse("2023-05-02"));
    private static final Records.Decision DECISION = new Records.Decision(
            "grant",
            "Fylkesdirektøren",
            LocalDate.parse("2023-03-13"),
            "23/12",
            "Plass i I lag: innvilget",
            "Kommunen mangler kapasitet.");

    private static final Commitments.Commitment COMMITMENT = new Commitments.Commitment(
            1,
            NUMBER,
            new Frames.Frame(
                    1, Frames.Source.OWN, 2024, "I lag", 900_000, "101/22", LocalDate.parse("2022-12-07"), 600_000),
            "Plass i I lag",
            150_000,
            0,
            0,
            LocalDate.parse("2023-03-15"),
            LocalDate.parse("2025-12-31"),
            "23/12",
            "med forbehold om fylkestingets budsjettvedtak");

    /** What each letter is told beside the case. */
    private static final Map<String, Map<String, Object>> FACTS = Map.ofEntries(
            Map.entry(
                    "agreementAmended",
                    Map.of(
                            "decision",
                            new Records.Decision(
                                    "amendment",
                                    "Partene",
                                    LocalDate.parse("2025-02-03"),
                                    "25/1",
                                    "endret",
                                    "Nye behov"),
                            "measures",
                            List.of(new Measure(
                                    "Boliger for innflyttere",
                                    Measure.Kind.REMOVE_BOTTLENECK,
                                    Measure.Frame.NEEDS_CHANGE,
                                    "Kommunene",
                                    2024,
                                    2026,
                                    List.of())))),
            Map.entry(
                    "agreementMade",
                    Map.of(
                            "from",
                            LocalDate.parse("2024-06-03"),
                            "to",
                            LocalDate.parse("2027-12-31"),
                            "parties",
                            List.of(party("Rindal"), party("Holtålen"), party("KDD")))),
            Map.entry(
                    "answerRegistered",
                    Map.of(
                            "supported",
                            true,
                            "body",
                            "KDD",
                            "on",
                            LocalDate.parse("2022-11-24"),
                            "outcome",
                            "støttet med 2\u00a0000\u00a0000 kroner",
                            "reference",
                            "22/3570-40",
                            "complaintBasis",
                            "forvaltningsloven § 28",
                            "complaintLimit",
                            "tre uker",
                            "county",
                            Parties.COUNTY)),
            Map.entry("answerAsked", Map.of("request", REQUEST, "due", LocalDate.parse("2023-05-05"))),
            Map.entry(
                    "applicationAdvice",
                    Map.of(
                            "advice",
                            List.of("Målene mangler."),
                            "deadline",
                            LocalDate.parse("2022-09-30"),
                            "ahead",
                            true,
                            "stateDecides",
                            true)),
            Map.entry(
                    "applicationRegistered",
                    Map.of(
                            "application",
                            APPLICATION,
                            "kroner",
                            "2\u00a0000\u00a0000",
                            "deadline",
                            LocalDate.parse("2022-09-30"),
                            "late",
                            true,
                            "stateDecides",
                            true)),
            Map.entry("arenaCancelled", Map.of("arena", ARENA, "reason", "For få påmeldte.")),
            Map.entry(
                    "arenaInvitation",
                    Map.of(
                            "arena",
                            ARENA,
                            "invitation",
                            ARENA.invitations().get(0),
                            "registerBy",
                            LocalDate.parse("2023-10-12"),
                            "county",
                            Parties.COUNTY)),
            Map.entry("arenaMoved", Map.of("arena", ARENA, "reason", "Lokalet er opptatt.")),
            Map.entry("arenaShared", Map.of("arena", ARENA)),
            Map.entry("callWithdrawn", Map.of("reason", "KDD har trukket utlysningen.")),
            Map.entry("caseLapsed", Map.of("due", LocalDate.parse("2022-09-30"))),
            Map.entry("caseOpened", Map.of()),
            Map.entry("caseWithdrawn", Map.of("reason", "Kommunestyret har ombestemt seg.")),
            Map.entry(
                    "cooperationAgreed",
                    Map.of(
                            "from",
                            LocalDate.parse("2023-04-01"),
                            "to",
                            LocalDate.parse("2025-03-31"),
                            "reference",
                            "23/12")),
            Map.entry(
                    "cooperationEnded",
                    Map.of(
                            "to",
                            LocalDate.parse("2025-03-31"),
                            "due",
                            LocalDate.parse("2025-05-30"),
                            "decision",
                            GRANT,
                            "reasons",
                            "Målene er nådd.")),
            Map.entry(
                    "cooperationProlonged",
                    Map.of(
                            "to",
                            LocalDate.parse("2026-03-31"),
                            "decision",
                            GRANT,
                            "grants",
                            List.of("300\u00a0000 kroner fra I lag 2025 (egne midler)"))),
            Map.entry(
                    "commitmentLapsed", Map.of("promise", PROMISE, "kroner", "50\u00a0000", "underWay", "25\u00a0000")),
            Map.entry(
                    "contributionAsked",
                    Map.of("heading", "Faktiske opplysninger, Bygdevekstpilot", "due", LocalDate.parse("2023-05-08"))),
            Map.entry(
                    "politicalDatesMoved",
                    Map.of(
                            "meetings",
                            List.of(SITTING),
                            "lost",
                            List.of(),
                            "moved",
                            List.of(new Moved(
                                    "Saksfrist: Fylkesutvalget",
                                    LocalDate.parse("2023-06-08"),
                                    LocalDate.parse("2023-06-15"))))),
            Map.entry("politicalNoMeeting", Map.of("path", "Fylkesutvalget", "before", "1. oktober 2023")),
            Map.entry("politicalDecided", Map.of("answer", ANSWER, "points", List.of(TREATED))),
            Map.entry("politicalAnswer", Map.of("answer", ANSWER)),
            Map.entry("politicalWithdrawn", Map.of("reason", "Tas opp i 2024.")),
            Map.entry("committeeNote", Map.of("text", "– Hitra: ikke valgt ut.")),
            Map.entry("complaintReceived", Map.of("complaint", COMPLAINT, "answerBy", LocalDate.parse("2023-05-12"))),
            Map.entry(
                    "provisionalAnswer",
                    Map.of(
                            "complaint",
                            COMPLAINT,
                            "reasons",
                            "Vi har bedt kommunen om flere opplysninger.",
                            "expected",
                            LocalDate.parse("2023-06-01"))),
            Map.entry(
                    "complaintDismissed",
                    Map.of(
                            "complaint",
                            COMPLAINT,
                            "decision",
                            complaintDecision("avvist"),
                            "limit",
                            "tre uker",
                            "law",
                            "forvaltningsloven 1967 § 29",
                            "complaintBasis",
                            "forvaltningsloven § 28",
                            "complaintLimit",
                            "tre uker",
                            "county",
                            Parties.COUNTY)),
            Map.entry(
                    "complaintForwarded",
                    Map.of("complaint", COMPLAINT, "decision", complaintDecision("opprettholdt"))),
            Map.entry(
                    "complaintResult",
                    Map.of(
                            "complaint",
                            COMPLAINT,
                            "decision",
                            complaintDecision("medhold"),
                            "byCounty",
                            true,
                            "complaintBasis",
                            "forvaltningsloven § 28",
                            "complaintLimit",
                            "tre uker",
                            "county",
                            Parties.COUNTY)),
            Map.entry("complaintWithdrawn", Map.of("complaint", COMPLAINT)),
            Map.entry(
                    "deadlineMoved",
                    Map.of(
                            "label",
                            "Endelig utkast til bygdevekstavtale",
                            "linked",
                            true,
                            "before",
                            FINAL_DRAFT,
                            "now",
                            new Milestones.DateSet(
                                    LocalDate.parse("2023-10-16"),
                                    Instant.parse("2023-09-20T10:00:00Z"),
                                    "leder",
                                    "Kommunestyret møtes i oktober",
                                    "KDD 22/3570-14"))),
            Map.entry(
                    "followUpOrdered",
                    Map.of(
                            "point",
                            2,
                            "text",
                            "Fylkesutvalget ber om en egen sak om fylkeskommunen som avtalepart.",
                            "task",
                            "Legge fram egen sak om avtalepart",
                            "due",
                            LocalDate.parse("2023-09-30"))),
            Map.entry(
                    "followUpProlonged",
                    Map.of(
                            "granted",
                            true,
                            "label",
                            "Oppfølging av vedtak: Legge fram egen sak om avtalepart",
                            "due",
                            LocalDate.parse("2023-11-30"),
                            "reason",
                            "Utkastene kommer senere (eksempel).")),
            Map.entry("interpellationRaised", Map.of("raised", INTERPELLATION)),
            Map.entry("interpellationAnswered", Map.of("raised", INTERPELLATION)),
            Map.entry("interpellationWithdrawn", Map.of("reason", "Trukket av den som stilte den.")),
            Map.entry(
                    "delegatedDecisions",
                    Map.of(
                            "numbers",
                            "2022/0002",
                            "meetingOn",
                            LocalDate.parse("2023-05-31"),
                            "reference",
                            "23/45",
                            "decisions",
                            List.of(new Records.Unreported(
                                    NUMBER,
                                    "Rindal–Holtålen",
                                    new Records.Decision(
                                            "grant",
                                            "Fylkesdirektøren",
                                            LocalDate.parse("2023-03-01"),
                                            "23/1",
                                            "Bredbånd: innvilget med 300\u00a0000 kroner",
                                            null))))),
            Map.entry(
                    "dialogueOffer",
                    Map.of(
                            "terms",
                            TERMS,
                            "byState",
                            true,
                            "county",
                            Parties.COUNTY,
                            "why",
                            "Sentralitetsklasse 6 er målgruppa.")),
            Map.entry("draftAdvice", Map.of("milestone", MILESTONE, "advice", List.of("Utkastet har ingen tiltak."))),
            Map.entry("draftInput", Map.of("milestone", MILESTONE, "text", "Fagavdelingene støtter tiltakene.")),
            Map.entry("draftWaived", Map.of("milestone", MILESTONE, "reason", "Piloten leverer bare endelig utkast.")),
            Map.entry(
                    "ilagInvitation",
                    Map.of(
                            "terms",
                            TERMS,
                            "areas",
                            List.of(IlagApplications.Area.values()),
                            "county",
                            Parties.COUNTY,
                            "why",
                            "Kommunen har færre enn 2 500 innbyggere.")),
            Map.entry("ilagLapsed", Map.of("offered", true, "reason", "Kommunen er i omstilling.")),
            Map.entry("ilagNotApplied", Map.of("due", LocalDate.parse("2022-12-01"))),
            Map.entry(
                    "ilagOffer",
                    Map.of(
                            "county",
                            Parties.COUNTY,
                            "decision",
                            DECISION,
                            "answerBy",
                            LocalDate.parse("2023-04-05"),
                            "commitments",
                            List.of(COMMITMENT))),
            Map.entry(
                    "ilagRejection",
                    Map.of(
                            "county",
                            Parties.COUNTY,
                            "decision",
                            DECISION,
                            "complaintBasis",
                            "forvaltningsloven § 28",
                            "complaintLimit",
                            "tre uker")),
            Map.entry("inputAsked", Map.of("milestone", MILESTONE, "due", LocalDate.parse("2023-06-27"))),
            Map.entry(
                    "interestRegistered",
                    Map.of(
                            "call",
                            new Calls.Call("2022/U001", Scheme.PILOT, 2022, TERMS),
                            "ahead",
                            true,
                            "byState",
                            true,
                            "county",
                            Parties.COUNTY)),
            Map.entry("meetingCancelled", Map.of("meeting", MEETING, "reason", "Uvær på fjellet.")),
            Map.entry("meetingInvitation", Map.of("meeting", MEETING)),
            Map.entry("meetingMinutes", Map.of("meeting", MEETING)),
            Map.entry("meetingMoved", Map.of("meeting", MEETING, "reason", "Uvær på fjellet.")),
            Map.entry(
                    "milestonesSet",
                    Map.of("firstDraft", FIRST_DRAFT, "finalDraft", FINAL_DRAFT, "source", "KDDs brev 21. juni 2022")),
            Map.entry("payoutHeldBack", Map.of("payout", PAYOUT)),
            Map.entry("payoutMade", Map.of("payout", PAYOUT, "kroner", "80\u00a0000", "remaining", "0")),
            Map.entry("payoutRefused", Map.of("payout", PAYOUT)),
            Map.entry(
                    "reminder",
                    Map.of(
                            "numbers",
                            "2022/0002",
                            "lines",
                            List.of(
                                    new Line(
                                            "2022/0002",
                                            "Rindal–Holtålen",
                                            "Førsteutkast til bygdevekstavtale",
                                            FIRST_DRAFT,
                                            "D-30",
                                            true,
                                            true,
                                            false,
                                            false),
                                    new Line(
                                            "2022/0002",
                                            "Rindal–Holtålen",
                                            "Årlig status for avtalen",
                                            LocalDate.parse("2025-01-31"),
                                            "D-30",
                                            false,
                                            true,
                                            true,
                                            false)))),
            Map.entry("requestDropped", Map.of("request", REQUEST)),
            Map.entry(
                    "restructuringGrant",
                    Map.of(
                            "purpose",
                            "Omstilling Spir 2023",
                            "decision",
                            RESTRUCTURING,
                            "kroner",
                            "6\u00a0000\u00a0000",
                            "commitments",
                            List.of(new Commitments.Commitment(
                                    1,
                                    NUMBER,
                                    new Frames.Frame(
                                            1,
                                            Frames.Source.REGIONAL,
                                            2023,
                                            "Omstilling",
                                            20_000_000,
                                            "Hovedutvalg næring",
                                            FIRST_DRAFT,
                                            14_000_000),
                                    "Omstilling Spir 2023",
                                    6_000_000,
                                    0,
                                    0,
                                    FIRST_DRAFT,
                                    LocalDate.parse("2024-12-31"),
                                    "23/1",
                                    "med forbehold om fylkestingets budsjettvedtak")))),
            Map.entry("restructuringRejection", Map.of("purpose", "Omstilling Spir 2023", "decision", RESTRUCTURING)),
            Map.entry("restructuringStatusRefused", Map.of("decision", RESTRUCTURING)),
            Map.entry("letterFiled", Map.of("sender", Parties.COUNTY, "linked", true)),
            Map.entry("requestReply", Map.of("request", REQUEST, "text", "Nettbasert opplæring er mulig.")));

    private final Letters letters = new Letters("https://bygdevekst.example");

    static Stream<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates/letters"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.replace(".txt", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_letter_has_a_subject_with_the_case_number_a_link_and_nothing_unfilled(String template) {
        Letter letter = fill(template);

        assertThat(letter.subject()).startsWith("2022/0002: ").hasSizeLessThan(150);
        assertThat(letter.body())
                .startsWith("Hei!")
                .endsWith("Hilsen Bygdevekst")
                .doesNotContain("[(", "${", "[#", "null", "&")
                .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
        assertThat(letters.page(letter)).contains("lang=\"nb\"");
        assertThat(letters.page(letter).contains("<a href=\"https://bygdevekst.example/saker/2022/0002\">"))
                .isEqualTo(!TO_OUTSIDERS.contains(template));
    }

    @Test
    void the_states_deadline_is_told_to_the_applicant_as_information() {
        assertThat(fill("reminder").body())
                .contains("Til orientering: KDDs frist er 30. juni 2023: Førsteutkast til bygdevekstavtale.");
    }

    @Test
    void a_municipality_that_is_to_report_is_asked_to() {
        assertThat(fill("reminder").body()).contains("Innen 31. januar 2025 ber vi om årlig status for avtalen.");
    }

    @Test
    void what_people_write_cannot_become_markup() {
        Letter letter = letters.fill(
                "caseWithdrawn", Map.of("case", CASE, "name", "Kari", "reason", "<script>alert(1)</script>"));

        assertThat(letter.body()).contains("<script>alert(1)</script>");
        assertThat(letters.page(letter)).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    private Letter fill(String template) {
        var facts = new java.util.HashMap<>(FACTS.getOrDefault(template, Map.of()));
        assertThat(FACTS).as("the facts for a preview").containsKey(template);
        facts.put("case", CASE);
        facts.put("name", "Kontaktperson");
        return letters.fill(template, facts);
    }

    private static Records.Decision complaintDecision(String outcome) {
        return new Records.Decision(
                "complaintResult", "Klagenemnda", LocalDate.parse("2023-06-01"), "23/2", outcome, "Begrunnelsen.");
    }

    private static Municipality municipality(String code, String name) {
        return new Municipality(code, name, null, "50", "Trøndelag", null);
    }

    private static Parties.Party party(String name) {
        return new Parties.Party(
                1, NUMBER, Parties.Kind.MUNICIPALITY, null, name, Parties.Standing.PARTY, null, null, null);
    }
}
