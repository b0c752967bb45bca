package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.Applications.Application;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.NewestRules;
import no.bygdevekst.municipality.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a case's applicant has applied for. The form that registers it begins with this. */
@RestController
@Tag(name = "Saker")
class ApplicationsApi {
    private final Access access;
    private final Cases cases;
    private final Parties parties;
    private final Applications applications;
    private final Deadlines deadlines;
    private final NewestRules rules;

    ApplicationsApi(
            Access access,
            Cases cases,
            Parties parties,
            Applications applications,
            Deadlines deadlines,
            NewestRules rules) {
        this.access = access;
        this.cases = cases;
        this.parties = parties;
        this.applications = applications;
        this.deadlines = deadlines;
        this.rules = rules;
    }

    @GetMapping("/api/cases/{year}/{place}/application")
    @Operation(summary = "Søknaden: nyeste kopi, eller det saken vet før den er registrert. For søkeren og de ansatte")
    Answers.Applied newest(
            @Parameter(example = "2022") @PathVariable String year,
            @Parameter(example = "0001") @PathVariable String place) {
        View view = CasesApi.open(access, year, place);
        CaseFile file = view.file();
        if (!view.shows(Parties.APPLICANT) || file.municipalities().isEmpty()) {
            throw Refused.notFound("Sak %s har ingen søknad som du har tilgang til.".formatted(file.id()));
        }
        LocalDate councilsBy = deadlines
                .proposal(rules, "councilDecision", cases.callYear(file.id()))
                .orElse(null);
        return applications
                .newest(file.id())
                .map(application -> registered(application, councilsBy))
                .orElseGet(() -> known(file, councilsBy));
    }

    private static Answers.Applied registered(Application application, @Nullable LocalDate councilsBy) {
        var content = application.content();
        return new Answers.Applied(
                application.version(),
                content.applicant(),
                content.councils().stream()
                        .map(council -> new Answers.Place(council.code(), council.name()))
                        .toList(),
                content.lead().code(),
                content.contactName(),
                content.contactEmail(),
                content.kroner(),
                content.challenges(),
                content.goals(),
                content.measures().rows().stream().map(Answers.Wanted::of).toList(),
                content.councils().stream().map(Answers.Council::of).toList(),
                councilsBy,
                application.sentOn(),
                application.sentReference());
    }

    private Answers.Applied known(CaseFile file, @Nullable LocalDate councilsBy) {
        var contact = parties.contact(file.id(), Parties.APPLICANT);
        return new Answers.Applied(
                null,
                file.title(),
                file.municipalities().stream().map(Answers.Place::of).toList(),
                file.lead().code(),
                contact.map(Parties.Contact::name).orElse(null),
                contact.map(Parties.Contact::email).orElse(null),
                null,
                "",
                "",
                List.of(),
                file.municipalities().stream().map(ApplicationsApi::undecided).toList(),
                councilsBy,
                null,
                null);
    }

    private static Answers.Council undecided(Municipality municipality) {
        return new Answers.Council(municipality.code(), municipality.name(), null, null, null);
    }
}
