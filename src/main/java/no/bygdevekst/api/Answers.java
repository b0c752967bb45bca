package no.bygdevekst.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Documents.Document;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.Measure;
import no.bygdevekst.casefile.MeasureList;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.MunicipalRecord;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.eligibility.Answer;
import no.bygdevekst.eligibility.Verdict;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Participations;
import org.jspecify.annotations.Nullable;

/** What is answered, as JSON. What is not known is {@code null}. */
@JsonInclude(JsonInclude.Include.ALWAYS)
interface Answers {

    @Schema(name = "Municipality", description = "En kommune i Kommuneregisteret")
    record Place(@Schema(example = "5045") String code, @Schema(example = "Grong") String name) implements Answers {
        static Place of(Municipality municipality) {
            return new Place(municipality.code(), municipality.name());
        }
    }

    @Schema(name = "Participation", description = "At en kommune deltar i en ordning")
    record Taking(
            @Schema(allowableValues = {"pilot", "ilag", "restructuring"}) String scheme,
            @Schema(description = "Piloten eller programmet", example = "Indre Namdal") String name,
            @Schema(allowableValues = {"lead", "member"}) String role,
            @Schema(description = "null: fra før noen her skrev det ned", nullable = true) @Nullable LocalDate from,
            @Schema(description = "Siste dag. null: ikke kjent på datoen", nullable = true) @Nullable LocalDate to,
            @Schema(description = "For dem som kan se saken", nullable = true) @Nullable String caseNumber,
            String source)
            implements Answers {
        static Taking of(Participations.Participation part, boolean whole) {
            return new Taking(
                    part.scheme().word(),
                    part.what(),
                    camel(part.role()),
                    part.from(),
                    part.to(),
                    whole ? part.caseNumber() : null,
                    part.source());
        }
    }

    @Schema(name = "MunicipalOffer", description = "Noe en kommune er tilbudt")
    record Offered(
            @Schema(allowableValues = {"invitation", "place"}) String what,
            @Schema(allowableValues = {"pilot", "ilag", "restructuring"}) String scheme,
            @Schema(description = "Nummeret på saken eller utlysningen", example = "2022/U001") String number,
            LocalDate on,
            LocalDate answerBy,
            @Schema(
                            description = "null: ikke besvart på datoen",
                            nullable = true,
                            allowableValues = {"dialogue", "applies", "declines", "accepted", "declined", "lapsed"})
                    @Nullable
                    String answer,
            @Schema(nullable = true) @Nullable LocalDate answeredOn,
            @Schema(description = "Hvorfor kommunen takket nei, eller tilbudet bortfalt", nullable = true) @Nullable
                    String because)
            implements Answers {
        static Offered of(MunicipalRecord.Offered offered) {
            MunicipalRecord.Answer answer = offered.answer();
            return new Offered(
                    camel(offered.what()),
                    offered.scheme().word(),
                    offered.number(),
                    offered.on(),
                    offered.answerBy(),
                    answer == null ? null : answer.word(),
                    answer == null ? null : answer.on(),
                    answer == null ? null : answer.because());
        }
    }

    @Schema(name = "MunicipalRefusal", description = "Noe en kommune ikke fikk, og hvorfor")
    record NotGiven(
            @Schema(
                            description = "no og cooperation: etter reglene for utlysningen",
                            allowableValues = {"no", "cooperation", "takenOut", "notSupported", "rejected", "lapsed"})
                    String outcome,
            @Schema(allowableValues = {"pilot", "ilag", "restructuring"}) String scheme,
            @Schema(description = "Nummeret på saken eller utlysningen", example = "2022/U001") String number,
            LocalDate on,
            @Schema(description = "Regelen som avgjorde, når en regel gjorde det", nullable = true) @Nullable
                    String rule,
            String reason,
            @Schema(description = "Hvor regelen står, eller hvem som avgjorde", nullable = true) @Nullable
                    String source)
            implements Answers {
        static NotGiven of(MunicipalRecord.Refused refused) {
            return new NotGiven(
                    camel(refused.outcome()),
                    refused.scheme().word(),
                    refused.number(),
                    refused.on(),
                    refused.rule(),
                    refused.reason(),
                    refused.source());
        }
    }

    @Schema(name = "CentralityClass", description = "Klasse 1 (mest sentral) til 6 etter en versjon av SSBs indeks")
    record Centrality(int version, int centralityClass) implements Answers {}

    @Schema(name = "Population", description = "Innbyggere 1. januar")
    record Population(int year, int inhabitants) implements Answers {}

    @Schema(
            name = "MunicipalRecord",
            description = "Hva en kommune har med ordningene å gjøre, slik det var kjent på en dato")
    record History(
            @Schema(example = "5044") String code,
            @Schema(example = "Namsskogan") String name,
            LocalDate date,
            List<Centrality> centrality,
            List<Population> inhabitants,
            List<Taking> takesPartIn,
            @Schema(description = "Det som var avsluttet før datoen") List<Taking> tookPartIn,
            @Schema(description = "null for andre enn de ansatte og kommunen selv", nullable = true) @Nullable
                    List<Offered> offered,
            @Schema(description = "null for andre enn de ansatte og kommunen selv", nullable = true) @Nullable
                    List<NotGiven> refused)
            implements Answers {
        static History of(MunicipalRecord found, boolean whole) {
            return new History(
                    found.municipality().code(),
                    found.municipality().name(),
                    found.date(),
                    found.centrality().entrySet().stream()
                            .map(one -> new Centrality(one.getKey(), one.getValue()))
                            .toList(),
                    found.inhabitants().entrySet().stream()
                            .map(one -> new Population(one.getKey(), one.getValue()))
                            .toList(),
                    found.takesPartIn().stream()
                            .map(part -> Taking.of(part, whole))
                            .toList(),
                    found.tookPartIn().stream()
                            .map(part -> Taking.of(part, whole))
                            .toList(),
                    whole ? found.offered().stream().map(Offered::of).toList() : null,
                    whole ? found.refused().stream().map(NotGiven::of).toList() : null);
        }
    }

    @Schema(name = "AttendanceRow", description = "En kommune slik skjemaet for en samling viser den")
    record AttendanceRow(String code, String name, String registered, String number) implements Answers {
        static AttendanceRow of(Arena.Invitation invitation) {
            String people = invitation.registered() == null
                    ? ""
                    : invitation.registered().toString();
            return new AttendanceRow(
                    invitation.code(),
                    invitation.name(),
                    invitation.answer() == null
                            ? "ikke svart"
                            : people.isEmpty() ? invitation.answer().label() : people,
                    people);
        }
    }

    @Schema(name = "Participant", description = "Noen som er invitert til et møte")
    record Participant(
            String name,
            @Schema(description = "Hvor deltakeren kommer fra") String organisation,
            @Schema(nullable = true) @Nullable String email,
            @Schema(description = "Ukjent til møtet er holdt", nullable = true) @Nullable Boolean attended)
            implements Answers {
        static Participant of(Meeting.Participant participant) {
            return new Participant(
                    participant.name(), participant.organisation(), participant.email(), participant.attended());
        }
    }

    @Schema(name = "Promise", description = "Noe som ble avtalt i et møte")
    record Promise(
            String what,
            String owner,
            LocalDate due,
            @Schema(nullable = true) @Nullable LocalDate doneOn,
            @Schema(nullable = true) @Nullable String outcome)
            implements Answers {
        static Promise of(Meeting.Action action) {
            return new Promise(action.what(), action.owner(), action.due(), action.doneOn(), action.outcome());
        }
    }

    @Schema(name = "Meeting", description = "Et møte eller en samling om en sak")
    record Met(
            @Schema(example = "dialogue") String kind,
            @Schema(allowableValues = {"wanted", "planned", "held", "cancelled"}) String state,
            @Schema(description = "Planlagt dag, så dagen det ble holdt", nullable = true) @Nullable LocalDate on,
            @Schema(example = "09:30", nullable = true) @Nullable String time,
            @Schema(nullable = true) @Nullable String place,
            @Schema(nullable = true) @Nullable String agenda,
            @Schema(nullable = true) @Nullable String minutes,
            List<Participant> participants,
            List<Promise> followUps)
            implements Answers {
        static Met of(Meeting meeting) {
            return new Met(
                    camel(meeting.kind()),
                    camel(meeting.state()),
                    meeting.on(),
                    meeting.time(),
                    meeting.place(),
                    meeting.agenda(),
                    meeting.minutes(),
                    meeting.participants().stream().map(Participant::of).toList(),
                    meeting.actions().stream().map(Promise::of).toList());
        }
    }

    @Schema(name = "Deadline", description = "En åpen frist")
    record Next(
            @Schema(example = "firstDraft") String milestone,
            @Schema(example = "Førsteutkast til bygdevekstavtale") String label,
            @Schema(example = "2023-06-30") LocalDate due)
            implements Answers {
        static @Nullable Next of(@Nullable Milestone milestone) {
            return milestone == null ? null : new Next(milestone.name(), milestone.label(), milestone.due());
        }
    }

    @Schema(name = "CaseSummary", description = "Forsiden av en sak")
    record Cover(
            @Schema(description = "Bygdevekst-nummer", example = "2022/0001") String number,
            @Schema(description = "Prosessen saken følger", example = "pilot") String kind,
            @Schema(example = "Indre Namdal") String title,
            @Schema(description = "Søkerens kommuner, ansvarlig søkerkommune først") List<Place> municipalities,
            @Schema(
                            allowableValues = {
                                "open",
                                "supported",
                                "notSupported",
                                "withdrawn",
                                "invited",
                                "offered",
                                "declined",
                                "rejected",
                                "participating",
                                "agreement",
                                "closed"
                            })
                    String state,
            @Schema(description = "Der saken står, slik modellen kaller det", nullable = true) @Nullable String step,
            @Schema(description = "Den tidligste åpne fristen", nullable = true) @Nullable Next nextDeadline)
            implements Answers {
        static Cover of(CaseFile file, @Nullable Milestone next) {
            return new Cover(
                    file.id().value(),
                    file.kind(),
                    file.title(),
                    file.municipalities().stream().map(Place::of).toList(),
                    file.state().word(),
                    file.step(),
                    Next.of(next));
        }
    }

    @Schema(name = "CasePage", description = "En side av saker, nyeste nummer først")
    record Page(@Schema(description = "Fra 0") int page, int size, long total, List<Cover> cases) implements Answers {}

    @Schema(name = "Case", description = "En sak")
    record Case(
            @Schema(example = "2022/0001") String number,
            @Schema(example = "pilot") String kind,
            String title,
            List<Place> municipalities,
            @Schema(
                            allowableValues = {
                                "open",
                                "supported",
                                "notSupported",
                                "withdrawn",
                                "invited",
                                "offered",
                                "declined",
                                "rejected",
                                "participating",
                                "agreement",
                                "closed"
                            })
                    String state,
            @Schema(nullable = true) @Nullable String step,
            @Schema(nullable = true) @Nullable Next nextDeadline,
            @Schema(description = "Nummeret saken har i fylkeskommunens sakssystem", nullable = true) @Nullable
                    String archiveNumber,
            @Schema(description = "Bygdevekstavtalen, når den er inngått", nullable = true) @Nullable Agreed agreement,
            List<Due> milestones,
            List<Action> measures,
            List<Decided> decisions,
            List<Paper> documents)
            implements Answers {}

    @Schema(name = "Agreement", description = "Avtalen: fra og til og med, og hvor den finnes")
    record Agreed(LocalDate from, LocalDate to, String reference) implements Answers {
        static Agreed of(Records.Agreement agreement) {
            return new Agreed(agreement.from(), agreement.to(), agreement.reference());
        }
    }

    @Schema(name = "Milestone", description = "En frist, med alle datoene den har hatt")
    record Due(
            @Schema(example = "firstDraft") String milestone,
            @Schema(description = "Skiller frister med samme navn, for eksempel fagavdelingen") String occurrence,
            String label,
            LocalDate due,
            @Schema(
                            description = "Den som skal levere",
                            allowableValues = {
                                "applicant",
                                "county",
                                "department",
                                "municipalities",
                                "participant",
                                "invited",
                                "nobody"
                            })
                    String owner,
            @Schema(allowableValues = {"open", "met", "dropped"}) String state,
            @Schema(nullable = true) @Nullable LocalDate closedOn,
            List<DateSet> dates)
            implements Answers {}

    @Schema(description = "En dato en frist har hatt, og hvorfor")
    record DateSet(
            LocalDate due,
            OffsetDateTime setAt,
            @Schema(nullable = true) @Nullable String reason,
            @Schema(description = "Statens samtykke, når fristen er statens", nullable = true) @Nullable String consent)
            implements Answers {}

    @Schema(name = "Measure", description = "Et tiltak")
    record Action(
            String title,
            @Schema(allowableValues = {"removeBottleneck", "testSolution", "searchSolution"}) String kind,
            @Schema(allowableValues = {"withinFrames", "needsChange"}) String frame,
            String responsible,
            int fromYear,
            int toYear,
            List<String> departments)
            implements Answers {
        static Action of(Measure measure) {
            return new Action(
                    measure.title(),
                    camel(measure.kind()),
                    camel(measure.frame()),
                    measure.responsible(),
                    measure.fromYear(),
                    measure.toYear(),
                    measure.departments());
        }
    }

    @Schema(name = "Decision", description = "Et vedtak")
    record Decided(
            String kind,
            String body,
            LocalDate decidedOn,
            String reference,
            String outcome,
            @Schema(nullable = true) @Nullable String note)
            implements Answers {
        static Decided of(Records.Decision decision) {
            return new Decided(
                    decision.kind(),
                    decision.body(),
                    decision.decidedOn(),
                    decision.reference(),
                    decision.outcome(),
                    decision.note());
        }
    }

    @Schema(name = "Document", description = "Et dokument i saken")
    record Paper(
            long id,
            String kind,
            String title,
            String mediaType,
            @Schema(description = "Byte") long size,
            @Schema(description = "SHA-256 av innholdet, heksadesimalt") String sha256,
            int version,
            @Schema(allowableValues = {"registered", "completed", "dispatched"}) String state,
            @Schema(description = "Når det ble ekspedert; mangler til det er gjort") @Nullable LocalDate dispatchedOn,
            @Schema(description = "Adressen som gir innholdet", example = "/api/documents/1") String href)
            implements Answers {
        static Paper of(Document document) {
            return new Paper(
                    document.id(),
                    document.sheet().kind(),
                    document.sheet().title(),
                    document.mediaType(),
                    document.size(),
                    document.sha256(),
                    document.version(),
                    camel(document.state()),
                    document.dispatchedOn(),
                    "/api/documents/" + document.id());
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // written as it is, never compared
    @Schema(description = "Et brev som sendes når en oppgave fullføres")
    record LetterAhead(
            String title,
            String recipient,
            String fileName,
            @Schema(description = "Brevet som PDF, i Base64") byte[] content)
            implements Answers {}

    @Schema(description = "En rad i påminnelsesloggen")
    record Reminder(
            @Schema(example = "firstDraft") String milestone,
            String occurrence,
            @Schema(example = "2023-06-30") LocalDate deadline,
            @Schema(description = "D-30 er 30 dager før, M-6 er 6 måneder før", example = "D-30") String step,
            @Schema(example = "2023-05-31") LocalDate plannedFor,
            @Schema(nullable = true) @Nullable OffsetDateTime sentAt,
            @Schema(
                            description = "Rollen: applicant, caseworker, deputy, manager eller en fagavdeling",
                            example = "applicant")
                    String recipient,
            @Schema(nullable = true) @Nullable String address,
            @Schema(allowableValues = {"planned", "sent", "late", "replaced", "cancelled", "failed"}) String state,
            @Schema(description = "Trinnet som gikk ut i stedet", nullable = true) @Nullable String replacedBy)
            implements Answers {
        static Reminder of(Reminders.Row row) {
            return new Reminder(
                    row.milestone(),
                    row.occurrence(),
                    row.deadline(),
                    row.step(),
                    LocalDate.ofInstant(row.plannedFor(), EngineClock.NORWAY),
                    row.sentAt() == null ? null : at(row.sentAt()),
                    row.role(),
                    row.address(),
                    row.state(),
                    row.replacedBy());
        }
    }

    @Schema(description = "En saksbehandler eller leder")
    record Colleague(@Schema(description = "Brukernavn") String id, String name) implements Answers {}

    @Schema(description = "En åpen oppgave og saken den hører til")
    record Task(
            String id,
            @Schema(description = "Oppgavens id i modellen") String key,
            String name,
            @Schema(description = "Hvem oppgaven gjelder, når flere har fått den samme", nullable = true) @Nullable
                    String about,
            @Schema(nullable = true) @Nullable LocalDate due,
            @Schema(description = "Virkedager igjen, eller så mange over fristen, med minus", nullable = true) @Nullable
                    Integer workingDaysLeft,
            @Schema(description = "Programmets dag i dag; demonstrasjonen har sin egen klokke") LocalDate today,
            Cover caseSummary,
            @Schema(description = "Fristen oppgaven følger", nullable = true) @Nullable Next milestone,
            @Schema(
                            description = "Hva du bør tenke over før du svarer på om du er habil",
                            nullable = true,
                            example = "Du er observatør i styret for Spir. Vurder om du er habil.")
                    @Nullable
                    String warning)
            implements Answers {}

    @Schema(name = "Eligibility", description = "Hva et regelsett svarer for en kommune")
    record Judged(
            @Schema(example = "5061") String code,
            @Schema(example = "Rindal") String name,
            @Schema(description = "SSBs sentralitetsklasse, 1 mest sentral, 6 minst", example = "5")
                    int centralityClass,
            @Schema(example = "1980") int inhabitants,
            @Schema(
                            description = "I målgruppa, bare i samarbeid med en som er det, eller ingen av delene",
                            allowableValues = {"target", "cooperation", "no"})
                    String answer,
            @Schema(
                            description = "Regelen som avgjorde, slik eligibility.dmn kaller den",
                            example = "pilot2022-klasse4-5")
                    String rule,
            @Schema(description = "Begrunnelsen") String reason)
            implements Answers {
        static Judged of(Verdict verdict) {
            return new Judged(
                    verdict.municipality().code(),
                    verdict.municipality().name(),
                    verdict.centralityClass(),
                    verdict.inhabitants(),
                    verdict.answer().word(),
                    verdict.rule(),
                    verdict.reason());
        }
    }

    @Schema(name = "Frame", description = "En ramme som tilsagn trekker på, hele kroner")
    record Money(
            long id,
            @Schema(allowableValues = {"own", "regional", "state"}) String source,
            int year,
            String name,
            @Schema(example = "3000000") long kroner,
            @Schema(description = "Det som er gitt i tilsagn og ikke er bortfalt, betalt eller ikke") long promised,
            @Schema(description = "Det som er utbetalt av tilsagnene") long paid,
            @Schema(description = "Det ingen har fått tilsagn om") long free,
            @Schema(description = "Vedtaket den bygger på") String decision,
            LocalDate decidedOn)
            implements Answers {
        static Money of(Frames.Use use) {
            Frames.Frame frame = use.frame();
            return new Money(
                    frame.id(),
                    camel(frame.source()),
                    frame.year(),
                    frame.name(),
                    frame.kroner(),
                    frame.promised(),
                    use.paid(),
                    frame.free(),
                    frame.decision(),
                    frame.decidedOn());
        }
    }

    @Schema(name = "Commitment", description = "Et tilsagn, hele kroner: kroner = paid + lapsed + det som gjenstår")
    record Promised(
            long id,
            @Schema(description = "Hva pengene er til, og ramma", example = "Plass i I lag, I lag 2023 (egne midler)")
                    String title,
            long kroner,
            long paid,
            long lapsed,
            @Schema(description = "Det som er bedt om, og verken er betalt eller avslått") long reserved,
            @Schema(description = "Det som ennå kan bes om") long available,
            LocalDate committedOn,
            LocalDate lapsesOn,
            @Schema(description = "Vedtaket det bygger på") String reference,
            @Schema(description = "Forbeholdet det er gitt med", nullable = true) @Nullable String reservation)
            implements Answers {
        static Promised of(Commitments.Balance balance) {
            Commitments.Commitment commitment = balance.commitment();
            return new Promised(
                    commitment.id(),
                    commitment.title(),
                    commitment.kroner(),
                    commitment.paid(),
                    commitment.lapsed(),
                    balance.reserved(),
                    balance.available(),
                    commitment.committedOn(),
                    commitment.lapsesOn(),
                    commitment.reference(),
                    commitment.reservation());
        }
    }

    @Schema(name = "FrameRow", description = "En rad i skjemaet der innstillingen skrives; alle celler er tekst")
    record FrameRow(
            @Schema(description = "Rammas id") String frame,
            @Schema(example = "I lag 2023 (egne midler)") String title,
            @Schema(example = "3 000 000") String free,
            String kroner,
            String lapsesOn)
            implements Answers {
        static FrameRow of(Frames.Frame frame) {
            return new FrameRow(String.valueOf(frame.id()), frame.title(), Bokmaal.number(frame.free()), "", "");
        }
    }

    @Schema(name = "Goal", description = "Et mål gjennom alle versjoner")
    record Aim(
            @Schema(example = "Nye arbeidsplasser") String name,
            @Schema(description = "Det som måles", example = "arbeidsplasser") String unit,
            @Schema(description = "Hva målet er i hver versjon, den eldste først") List<Aimed> targets,
            @Schema(description = "Hva som ble nådd hvert år") List<Reached> actuals,
            @Schema(description = "Om det fortsatt er et mål") boolean current)
            implements Answers {
        static Aim of(Goals.Series series) {
            return new Aim(
                    series.name(),
                    series.unit(),
                    series.targets().stream().map(Aimed::of).toList(),
                    series.actuals().stream()
                            .map(one -> new Reached(one.year(), one.actual()))
                            .toList(),
                    series.current() != null);
        }
    }

    @Schema(name = "GoalTarget", description = "Hva et mål er i en versjon")
    record Aimed(
            int version,
            @Schema(example = "300") long target,
            @Schema(description = "Innen utgangen av året", example = "2027") int year,
            LocalDate decidedOn,
            @Schema(description = "Hvem som vedtok versjonen") String body,
            String reason)
            implements Answers {
        static Aimed of(Goals.Target target) {
            return new Aimed(
                    target.version(),
                    target.target(),
                    target.year(),
                    target.revision().decidedOn(),
                    target.revision().body(),
                    target.revision().reason());
        }
    }

    @Schema(name = "GoalActual", description = "Hva som ble nådd av et mål i et år")
    record Reached(int year, long actual) implements Answers {}

    @Schema(name = "GoalRow", description = "En rad i skjemaet der det som er nådd, skrives; alle celler er tekst")
    record AimRow(
            @Schema(description = "Målets id") String goal,
            String name,
            @Schema(example = "300 arbeidsplasser innen 2027") String target,
            String actual)
            implements Answers {
        static AimRow of(Goals.Series series) {
            return new AimRow(String.valueOf(series.id()), series.name(), series.words(), "");
        }
    }

    @Schema(name = "Call", description = "En utlysning")
    record Announced(
            @Schema(description = "Utlysningens Bygdevekst-nummer", example = "2022/U001") String number,
            @Schema(example = "Bygdevekstpilot 2022") String title,
            @Schema(allowableValues = {"pilot", "ilag", "restructuring"}) String scheme,
            int year,
            @Schema(description = "Vilkårene, når de er registrert", nullable = true) @Nullable Conditions terms,
            @Schema(description = "Kommunene reglene er brukt på, etter nummer") List<Candidate> municipalities,
            @Schema(description = "Sakene som kommer av utlysningen") List<Applicant> applicants)
            implements Answers {}

    @Schema(name = "Terms", description = "Hva utlysningen sier")
    record Conditions(
            @Schema(
                            description = "Hvem som avgjør søknadene",
                            allowableValues = {"state", "county"})
                    String owner,
            LocalDate letterDate,
            @Schema(nullable = true) @Nullable LocalDate interestBy,
            LocalDate applyBy,
            @Schema(nullable = true) @Nullable LocalDate firstDraft,
            @Schema(nullable = true) @Nullable LocalDate finalDraft,
            @Schema(description = "Høyeste beløp til hver søker, hele kroner", example = "2000000") long ceiling,
            @Schema(example = "pilot2022") String ruleSet,
            @Schema(description = "Versjonen av SSBs sentralitetsindeks som gjelder", example = "2020")
                    int centralityVersion,
            @Schema(description = "Innbyggere per 1. januar dette året", example = "2022") int populationYear,
            @Schema(
                            description = "Hjemmelen for å klage på vedtakene, når de kan påklages",
                            nullable = true,
                            example = "forvaltningsloven § 28")
                    @Nullable
                    String complaintBasis)
            implements Answers {
        static @Nullable Conditions of(Calls.@Nullable Terms terms) {
            return terms == null
                    ? null
                    : new Conditions(
                            terms.owner().name().toLowerCase(Locale.ROOT),
                            terms.letterDate(),
                            terms.interestBy(),
                            terms.applyBy(),
                            terms.firstDraft(),
                            terms.finalDraft(),
                            terms.ceiling(),
                            terms.ruleSet().word(),
                            terms.centralityVersion(),
                            terms.populationYear(),
                            terms.complaintBasis());
        }
    }

    @Schema(name = "Candidate", description = "En kommune slik utlysningens regler så den, og hva den svarte")
    record Candidate(
            String code,
            String name,
            int centralityClass,
            int inhabitants,
            @Schema(allowableValues = {"target", "cooperation", "no"}) String answer,
            String rule,
            String reason,
            @Schema(description = "Hvor regelen står") String source,
            @Schema(description = "Om kommunen får tilbud om dialog") boolean invited,
            @Schema(description = "Hvorfor den er med eller ute, når reglene sier noe annet", nullable = true) @Nullable
                    String because,
            @Schema(
                            nullable = true,
                            allowableValues = {"dialogue", "applies", "declines"})
                    @Nullable
                    String reply,
            @Schema(nullable = true) @Nullable LocalDate repliedOn,
            @Schema(description = "Kommunens postmottak", nullable = true) @Nullable String email)
            implements Answers {
        static Candidate of(Calls.Place place, String name, @Nullable String email) {
            return new Candidate(
                    place.code(),
                    name,
                    place.centralityClass(),
                    place.inhabitants(),
                    place.answer(),
                    place.rule(),
                    place.reason(),
                    place.source(),
                    place.invited(),
                    place.because(),
                    place.reply() == null ? null : camel(place.reply()),
                    place.repliedOn(),
                    email);
        }
    }

    @Schema(name = "Applicant", description = "En sak som kommer av utlysningen")
    record Applicant(
            String number,
            String title,
            @Schema(
                            allowableValues = {
                                "open",
                                "supported",
                                "notSupported",
                                "withdrawn",
                                "invited",
                                "offered",
                                "declined",
                                "rejected",
                                "participating",
                                "agreement",
                                "closed"
                            })
                    String state,
            @Schema(description = "Beløpet den fikk, hele kroner", nullable = true) @Nullable Long award)
            implements Answers {}

    @Schema(name = "CandidateRow", description = "En rad i skjemaet der målgruppa gås gjennom; alle celler er tekst")
    record CandidateRow(
            String code,
            String name,
            @Schema(example = "Sentralitetsklasse 6, 904 innbyggere: målgruppe. Kommuner i …") String assessment,
            @Schema(allowableValues = {"true", ""}) String invited,
            String because,
            String email)
            implements Answers {
        static CandidateRow of(Candidate candidate) {
            return new CandidateRow(
                    candidate.code(),
                    candidate.name(),
                    "Sentralitetsklasse %d, %s innbyggere: %s. %s"
                            .formatted(
                                    candidate.centralityClass(),
                                    Bokmaal.number(candidate.inhabitants()),
                                    Answer.of(candidate.answer()).label(),
                                    candidate.reason()),
                    candidate.invited() ? "true" : "",
                    Objects.requireNonNullElse(candidate.because(), ""),
                    Objects.requireNonNullElse(candidate.email(), ""));
        }
    }

    @Schema(name = "ApplicantRow", description = "En rad i skjemaet der søkerne gås gjennom; alle celler er tekst")
    record ApplicantRow(
            @Schema(example = "2022/0001") String number,
            @Schema(example = "Indre Namdal") String title,
            @Schema(example = "Grong, Lierne, Røyrvik, Namsskogan") String municipalities,
            @Schema(example = "åpen") String state,
            @Schema(description = "Når søknaden ble sendt, om det er registrert", example = "29. september 2022")
                    String sent,
            @Schema(description = "Søkt beløp i kroner, om en kopi er registrert", example = "2 000 000") String amount)
            implements Answers {
        static ApplicantRow of(CaseFile file, Applications.@Nullable Application application) {
            return new ApplicantRow(
                    file.id().value(),
                    file.title(),
                    file.municipalities().stream().map(Municipality::name).collect(Collectors.joining(", ")),
                    file.state().label(),
                    application == null ? "" : Bokmaal.show(application.sentOn()),
                    application == null
                            ? ""
                            : Bokmaal.number(application.content().kroner()));
        }
    }

    @Schema(
            name = "Application",
            description = "Fylkeskommunens kopi av søknaden, nyeste versjon; før den er registrert, det saken vet")
    record Applied(
            @Schema(description = "Fra 1; mangler før noen kopi er registrert", nullable = true) @Nullable
                    Integer version,
            @Schema(example = "Rindal–Holtålen") String applicant,
            @Schema(description = "Ansvarlig søkerkommune først") List<Place> municipalities,
            @Schema(description = "Kommunenummeret til ansvarlig søkerkommune", example = "5061") String lead,
            @Schema(nullable = true) @Nullable String contactName,
            @Schema(nullable = true) @Nullable String contactEmail,
            @Schema(description = "Søkt beløp, hele kroner", nullable = true) @Nullable Long amount,
            @Schema(description = "Hva regionen strever med") String challenges,
            String goals,
            List<Wanted> measures,
            List<Council> councils,
            @Schema(description = "Når vedtak som ettersendes, som regel skal komme", nullable = true) @Nullable
                    LocalDate councilsBy,
            @Schema(nullable = true) @Nullable LocalDate sentOn,
            @Schema(nullable = true) @Nullable String reference)
            implements Answers {}

    @Schema(description = "Et tiltak slik det står i søknaden; det som mangler der, mangler her")
    record Wanted(
            String title,
            @Schema(
                            allowableValues = {"removeBottleneck", "testSolution", "searchSolution"},
                            nullable = true)
                    @Nullable
                    String kind,
            @Schema(
                            allowableValues = {"withinFrames", "needsChange"},
                            nullable = true)
                    @Nullable
                    String frame,
            String responsible,
            @Schema(nullable = true) @Nullable Integer fromYear,
            @Schema(nullable = true) @Nullable Integer toYear,
            List<String> departments)
            implements Answers {
        static Wanted of(MeasureList.Row row) {
            return new Wanted(
                    row.title(),
                    row.kind() == null ? null : camel(row.kind()),
                    row.frame() == null ? null : camel(row.frame()),
                    row.responsible(),
                    row.fromYear(),
                    row.toYear(),
                    row.departments());
        }
    }

    @Schema(description = "Hva kommunestyret i en av kommunene har vedtatt om søknaden, eller når vedtaket kommer")
    record Council(
            @Schema(example = "5026") String code,
            @Schema(example = "Holtålen") String municipality,
            @Schema(nullable = true) @Nullable LocalDate decidedOn,
            @Schema(description = "Kommunens saksnummer", nullable = true) @Nullable String reference,
            @Schema(description = "Når vedtaket skal ettersendes", nullable = true) @Nullable LocalDate followsBy)
            implements Answers {
        static Council of(Applications.Council council) {
            return new Council(
                    council.code(), council.name(), council.decidedOn(), council.reference(), council.followsBy());
        }
    }

    @Schema(name = "Committee", description = "Et politisk utvalg")
    record Committee(
            @Schema(example = "fylkesutvalget") String code,
            @Schema(example = "Fylkesutvalget") String name,
            @Schema(description = "Saksfrist, dager før møtet", example = "12") int papersDays,
            @Schema(description = "Utsending, dager før møtet", example = "7") int dispatchDays)
            implements Answers {
        static Committee of(no.bygdevekst.committee.Committee committee) {
            return new Committee(committee.code(), committee.name(), committee.papersDays(), committee.dispatchDays());
        }
    }

    @Schema(name = "CommitteeMeetingPage", description = "En side av politiske møter, etter dag")
    record SittingPage(@Schema(description = "Fra 0") int page, int size, long total, List<Sitting> meetings)
            implements Answers {}

    @Schema(name = "CommitteeMeeting", description = "Et møte i møtekalenderen")
    record Sitting(
            long id,
            @Schema(description = "Utvalgets kode", example = "fylkesutvalget") String committee,
            @Schema(example = "Fylkesutvalget") String committeeName,
            @Schema(example = "2023-06-20") LocalDate day,
            @Schema(example = "10:00", nullable = true) @Nullable String startsAt,
            @Schema(nullable = true) @Nullable String place,
            @Schema(description = "Møtets offentlige side", nullable = true) @Nullable String link,
            @Schema(description = "Saksfrist", example = "2023-06-08") LocalDate papersDue,
            @Schema(description = "Utsending", example = "2023-06-13") LocalDate dispatchOn,
            @Schema(description = "Om møtet er avlyst") boolean cancelled)
            implements Answers {
        static Sitting of(CommitteeMeeting meeting) {
            return new Sitting(
                    meeting.id(),
                    meeting.committee(),
                    meeting.committeeName(),
                    meeting.day(),
                    meeting.startsAt() == null ? null : meeting.startsAt().toString(),
                    meeting.place(),
                    meeting.link(),
                    meeting.papersDue(),
                    meeting.dispatchOn(),
                    meeting.cancelled());
        }
    }

    @Schema(name = "Choice", description = "Et av valgene i ei liste i et skjema")
    record Option(String code, String name) implements Answers {}

    static OffsetDateTime at(Instant instant) {
        return instant.atZone(EngineClock.NORWAY).toOffsetDateTime();
    }

    /** {@code NEEDS_CHANGE} as {@code needsChange}. */
    static String camel(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
