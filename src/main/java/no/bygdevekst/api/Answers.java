package no.bygdevekst.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Documents.Document;
import no.bygdevekst.casefile.Measure;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.municipality.Municipality;
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
            @Schema(allowableValues = {"open", "supported", "notSupported", "withdrawn", "agreement", "closed"})
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
            @Schema(allowableValues = {"open", "supported", "notSupported", "withdrawn", "agreement", "closed"})
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
                            allowableValues = {"applicant", "county", "department"})
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
                    "/api/documents/" + document.id());
        }
    }

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

    @Schema(description = "En åpen oppgave og saken den hører til")
    record Task(
            String id,
            @Schema(description = "Oppgavens id i modellen") String key,
            String name,
            @Schema(description = "Hvem oppgaven gjelder, når flere har fått den samme", nullable = true) @Nullable
                    String about,
            @Schema(nullable = true) @Nullable LocalDate due,
            @Schema(description = "Programmets dag i dag; demonstrasjonen har sin egen klokke") LocalDate today,
            Cover caseSummary,
            @Schema(description = "Fristen oppgaven følger", nullable = true) @Nullable Next milestone)
            implements Answers {}

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
