package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases and what is in them. */
@RestController
@Tag(name = "Saker")
class CasesApi {
    private static final int LARGEST_PAGE = 200;

    private final Access access;
    private final Cases cases;
    private final Milestones milestones;
    private final Measures measures;
    private final Records records;
    private final Documents documents;
    private final Reminders reminders;
    private final Municipalities municipalities;

    CasesApi(
            Access access,
            Cases cases,
            Milestones milestones,
            Measures measures,
            Records records,
            Documents documents,
            Reminders reminders,
            Municipalities municipalities) {
        this.access = access;
        this.cases = cases;
        this.milestones = milestones;
        this.measures = measures;
        this.records = records;
        this.documents = documents;
        this.reminders = reminders;
        this.municipalities = municipalities;
    }

    /** {@code ?kind=&state=} asks for any kind in any state. */
    @InitBinder
    void emptyMeansAny(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping("/api/cases")
    @Operation(summary = "Sakene du har tilgang til, nyeste nummer først")
    Answers.Page list(
            @Parameter(description = "Prosessen saken følger", example = "pilot")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(
                            schema =
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
                                            }))
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = "Kommunenummer", example = "5045") @RequestParam(required = false) @Nullable
                    String municipality,
            @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "Høyst 200") @RequestParam(defaultValue = "50") int size) {
        if (page < 0) {
            throw Refused.bad("Sidene telles fra 0: «page» kan ikke være %d.".formatted(page));
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw Refused.bad("«size» må være fra 1 til %d, ikke %d.".formatted(LARGEST_PAGE, size));
        }
        if (municipality != null && municipalities.find(municipality).isEmpty()) {
            throw Refused.bad("Det finnes ingen kommune med nummer «%s».".formatted(municipality));
        }
        var filter = new Cases.Filter(kind, state == null ? null : state(state), municipality, access.viewer());
        Cases.Page found = cases.list(filter, page, size);
        Map<CaseId, Milestone> next =
                milestones.next(found.cases().stream().map(CaseFile::id).toList(), access.viewer()).stream()
                        .collect(Collectors.toMap(Milestone::caseId, Function.identity()));
        return new Answers.Page(
                page,
                size,
                found.total(),
                found.cases().stream()
                        .map(file -> Answers.Cover.of(file, next.get(file.id())))
                        .toList());
    }

    @GetMapping("/api/cases/{year}/{place}")
    @Operation(summary = "En sak med frister, tiltak, vedtak og dokumenter")
    Answers.Case one(
            @Parameter(example = "2022") @PathVariable String year,
            @Parameter(example = "0001") @PathVariable String place) {
        View view = open(year, place);
        CaseFile file = view.file();
        CaseId id = file.id();
        var cover = Answers.Cover.of(
                file,
                milestones.next(List.of(id), access.viewer()).stream()
                        .findFirst()
                        .orElse(null));
        var dates = milestones.history(id);
        return new Answers.Case(
                cover.number(),
                cover.kind(),
                cover.title(),
                cover.municipalities(),
                cover.state(),
                cover.step(),
                cover.nextDeadline(),
                file.archiveNumber(),
                records.agreement(id).map(Answers.Agreed::of).orElse(null),
                milestones.of(id).stream()
                        .filter(view::shows)
                        .map(milestone -> due(milestone, dates.getOrDefault(milestone.id(), List.of())))
                        .toList(),
                measures.newest(id).stream().map(Answers.Action::of).toList(),
                records.decisions(id).stream().map(Answers.Decided::of).toList(),
                documents.of(id).stream()
                        .filter(view::shows)
                        .map(Answers.Paper::of)
                        .toList());
    }

    @GetMapping("/api/cases/{year}/{place}/reminders")
    @Operation(summary = "Påminnelsesloggen: hvert trinn til hver mottaker, planlagt eller sendt")
    List<Answers.Reminder> reminders(
            @Parameter(example = "2022") @PathVariable String year,
            @Parameter(example = "0001") @PathVariable String place) {
        View view = open(year, place);
        return reminders.of(view.file().id()).stream()
                .filter(row -> view.shows(row.role()))
                .map(Answers.Reminder::of)
                .toList();
    }

    private View open(String year, String place) {
        return open(access, year, place);
    }

    static View open(Access access, String year, String place) {
        String number = year + "/" + place;
        if (!CaseId.isNumber(number)) {
            throw Refused.bad("«%s» er ikke et Bygdevekst-nummer; skriv det som 2022/0001.".formatted(number));
        }
        return access.open(new CaseId(number))
                .orElseThrow(
                        () -> Refused.notFound("Det finnes ingen sak %s som du har tilgang til.".formatted(number)));
    }

    private static CaseState state(String word) {
        return CaseState.of(word)
                .orElseThrow(() -> Refused.bad(
                        "«%s» er ikke en tilstand; bruk open, supported, notSupported, withdrawn, agreement eller closed."
                                .formatted(word)));
    }

    private static Answers.Due due(Milestone milestone, List<Milestones.DateSet> dates) {
        return new Answers.Due(
                milestone.name(),
                milestone.occurrence(),
                milestone.label(),
                milestone.due(),
                milestone.owner(),
                Answers.camel(milestone.state()),
                milestone.closedOn(),
                dates.stream()
                        .map(date -> new Answers.DateSet(
                                date.due(), Answers.at(date.setAt()), date.reason(), date.consent()))
                        .toList());
    }
}
