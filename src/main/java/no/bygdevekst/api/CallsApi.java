package no.bygdevekst.api;

import static java.util.Comparator.comparing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.eligibility.Answer;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Calls.Call;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calls: their terms, their target groups and their applicants. For those who work with the schemes. */
@RestController
@Tag(name = "Utlysninger")
class CallsApi {
    private static final String SUPPORT = "support";

    private final Access access;
    private final Calls calls;
    private final Cases cases;
    private final Records records;
    private final Applications applications;
    private final Municipalities municipalities;

    CallsApi(
            Access access,
            Calls calls,
            Cases cases,
            Records records,
            Applications applications,
            Municipalities municipalities) {
        this.access = access;
        this.calls = calls;
        this.cases = cases;
        this.records = records;
        this.applications = applications;
        this.municipalities = municipalities;
    }

    @GetMapping("/api/calls/{year}/{place}")
    @Operation(summary = "En utlysning med vilkår, målgruppe og søkere")
    Answers.Announced one(
            @Parameter(example = "2022") @PathVariable String year,
            @Parameter(example = "U001") @PathVariable String place) {
        Call call = open(year, place);
        return new Answers.Announced(
                call.number(),
                call.title(),
                call.scheme().word(),
                call.year(),
                Answers.Conditions.of(call.terms()),
                candidates(call),
                applicants(call));
    }

    @GetMapping("/api/calls/{year}/{place}/municipalities")
    @Operation(summary = "Kommunene slik skjemaet for målgruppa viser dem: målgruppa først, så etter navn")
    List<Answers.CandidateRow> municipalities(
            @Parameter(example = "2022") @PathVariable String year,
            @Parameter(example = "U001") @PathVariable String place) {
        var norwegian = Collator.getInstance(Locale.forLanguageTag("nb-NO"));
        return candidates(open(year, place)).stream()
                .sorted(comparing((Answers.Candidate candidate) -> Answer.of(candidate.answer()))
                        .thenComparing(Answers.Candidate::name, norwegian))
                .map(Answers.CandidateRow::of)
                .toList();
    }

    @GetMapping("/api/calls/{year}/{place}/applicants")
    @Operation(summary = "Søkerne slik skjemaet der de gås gjennom, viser dem: i den rekkefølgen sakene ble opprettet")
    List<Answers.ApplicantRow> applicants(
            @Parameter(example = "2022") @PathVariable String year,
            @Parameter(example = "U001") @PathVariable String place) {
        List<CaseFile> found = cases.ofCall(new CaseId(open(year, place).number()));
        var newest = applications.newest(found.stream().map(CaseFile::id).toList());
        return found.stream()
                .map(file -> Answers.ApplicantRow.of(file, newest.get(file.id())))
                .toList();
    }

    private Call open(String year, String place) {
        String number = year + "/" + place;
        if (!CaseId.isNumber(number)) {
            throw Refused.bad("«%s» er ikke nummeret på en utlysning; skriv det som 2022/U001.".formatted(number));
        }
        return access.open(new CaseId(number))
                .filter(View::whole)
                .flatMap(view -> calls.find(number))
                .orElseThrow(() ->
                        Refused.notFound("Det finnes ingen utlysning %s som du har tilgang til.".formatted(number)));
    }

    private List<Answers.Candidate> candidates(Call call) {
        List<Calls.Place> places = calls.places(call.number());
        List<String> codes = places.stream().map(Calls.Place::code).toList();
        Map<String, String> names =
                municipalities.named(codes).stream().collect(Collectors.toMap(Municipality::code, Municipality::name));
        Map<String, String> mailboxes = municipalities.mailboxes(codes);
        return places.stream()
                .map(place -> Answers.Candidate.of(
                        place, Objects.requireNonNull(names.get(place.code())), mailboxes.get(place.code())))
                .toList();
    }

    private List<Answers.Applicant> applicants(Call call) {
        List<CaseFile> found = cases.ofCall(new CaseId(call.number()));
        var support = records.kroner(SUPPORT, found.stream().map(CaseFile::id).toList());
        return found.stream()
                .map(file -> new Answers.Applicant(
                        file.id().value(), file.title(), file.state().word(), support.get(file.id())))
                .toList();
    }
}
