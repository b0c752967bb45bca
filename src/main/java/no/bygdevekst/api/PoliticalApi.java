package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Passages;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.document.CaseDocuments;
import no.bygdevekst.engine.SeenTasks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Political cases for those who work here, and what their forms begin with. */
@RestController
@Tag(name = "Politiske saker")
class PoliticalApi {
    private final Access access;
    private final Cases cases;
    private final PoliticalCases political;
    private final PoliticalWork work;
    private final Passages passages;
    private final CaseDocuments caseDocuments;
    private final Records records;
    private final Committees committees;
    private final CommitteeMeetings meetings;
    private final SeenTasks tasks;

    PoliticalApi(
            Access access,
            Cases cases,
            PoliticalCases political,
            PoliticalWork work,
            Passages passages,
            CaseDocuments caseDocuments,
            Records records,
            Committees committees,
            CommitteeMeetings meetings,
            SeenTasks tasks) {
        this.access = access;
        this.cases = cases;
        this.political = political;
        this.work = work;
        this.passages = passages;
        this.caseDocuments = caseDocuments;
        this.records = records;
        this.committees = committees;
        this.meetings = meetings;
        this.tasks = tasks;
    }

    @GetMapping("/api/cases/{year}/{place}/political")
    @Operation(summary = "En politisk sak med utvalg, møter, innstilling og vedtak punkt for punkt. For de ansatte")
    PoliticalAnswers.Whole one(
            @Parameter(example = "2023") @PathVariable String year,
            @Parameter(example = "0007") @PathVariable String place) {
        PoliticalCase found = open(year, place);
        return new PoliticalAnswers.Whole(
                found.id().value(),
                found.kind().name().toLowerCase(java.util.Locale.ROOT),
                found.decidedBefore(),
                found.orderedBy(),
                found.orderedOn(),
                found.figuresYear(),
                found.legs().stream()
                        .map(leg -> PoliticalAnswers.Committee.of(
                                leg,
                                committees.get(leg.committee()).name(),
                                Optional.ofNullable(leg.meeting()).flatMap(meetings::find)))
                        .toList(),
                found.points().stream().map(PoliticalAnswers.Point::of).toList(),
                work.contributions(found.id()).stream()
                        .map(PoliticalAnswers.Contribution::of)
                        .toList(),
                work.attachments(found.id()).stream()
                        .map(PoliticalAnswers.Attachment::of)
                        .toList(),
                work.approvals(found.id()).stream()
                        .map(PoliticalAnswers.Approval::of)
                        .toList(),
                found.concerns().stream().map(PoliticalAnswers.Concern::of).toList());
    }

    @GetMapping("/api/cases/{year}/{place}/political/form")
    @Operation(summary = "Det et skjema om en politisk sak begynner med: feltene med sine navn i skjemaet")
    Map<String, String> form(@PathVariable String year, @PathVariable String place) {
        PoliticalCase found = open(year, place);
        Map<String, String> known = new HashMap<>();
        known.put("title", cases.get(found.id()).title());
        known.put("kind", found.kind().name());
        known.put(
                "path",
                found.ahead().stream()
                        .map(leg -> committees.get(leg.committee()).name())
                        .collect(Collectors.joining(", ")));
        if (found.decidedBefore() != null) {
            known.put("decidedBefore", found.decidedBefore().toString());
        }
        known.putAll(caseDocuments.proposals(found.id()));
        passages.newest(found.id())
                .forEach(passage -> known.put(Passages.field(passage.section(), passage.part()), passage.body()));
        records.notes(found.id()).stream()
                .filter(note -> note.kind().equals("returned"))
                .reduce((one, next) -> next)
                .ifPresent(note -> known.put("note", "Sist sendt tilbake: " + note.body()));
        return known;
    }

    @GetMapping("/api/cases/{year}/{place}/political/points")
    @Operation(summary = "Innstillingens punkter, som rader i et skjema")
    List<PoliticalAnswers.PointRow> points(@PathVariable String year, @PathVariable String place) {
        PoliticalCase found = open(year, place);
        return found.points().stream()
                .map(point -> PoliticalAnswers.PointRow.of(point, found.concerns()))
                .toList();
    }

    @GetMapping("/api/cases/{year}/{place}/political/treatment")
    @Operation(summary = "Punktene det neste utvalget skal ta stilling til, som rader i et skjema")
    List<PoliticalAnswers.PointRow> treatment(@PathVariable String year, @PathVariable String place) {
        return open(year, place).recommended().stream()
                .map(PoliticalAnswers.PointRow::numbered)
                .toList();
    }

    @GetMapping("/api/cases/{year}/{place}/political/attachments")
    @Operation(summary = "Vedleggene til saksframlegget, som rader i et skjema")
    List<PoliticalAnswers.AttachmentRow> attachments(@PathVariable String year, @PathVariable String place) {
        return work.attachments(open(year, place).id()).stream()
                .map(attachment -> new PoliticalAnswers.AttachmentRow(attachment.title()))
                .toList();
    }

    /** For whoever has been asked to write it, also where the rest of the case is not theirs to read. */
    @GetMapping("/api/tasks/{id}/passage")
    @Operation(summary = "Det som er skrevet i avsnittet en oppgave gjelder")
    Map<String, String> passage(@PathVariable String id) {
        SeenTasks.Seen seen = TasksApi.seen(tasks, id);
        PoliticalWork.Contribution asked = tasks.carried(seen, "contribution")
                .map(occurrence -> work.contribution(seen.caseId(), occurrence))
                .orElseThrow(() -> Refused.notFound("Oppgave %s gjelder ikke noe avsnitt.".formatted(id)));
        return passages.find(seen.caseId(), asked.section(), asked.part())
                .map(passage -> Map.of("text", passage.body()))
                .orElse(Map.of());
    }

    private PoliticalCase open(String year, String place) {
        View view = CasesApi.open(access, year, place);
        return Optional.of(view)
                .filter(View::whole)
                .flatMap(seen ->
                        political.find(List.of(seen.file().id())).stream().findFirst())
                .orElseThrow(() -> Refused.notFound(
                        "Det finnes ingen politisk sak %s/%s som du har tilgang til.".formatted(year, place)));
    }
}
