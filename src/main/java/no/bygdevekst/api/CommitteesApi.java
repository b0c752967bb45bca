package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.committee.Breaks;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.committee.Committees;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The political committees and the calendar of their meetings, for those who work with the schemes. */
@RestController
@Tag(name = "Politiske møter")
class CommitteesApi {
    private static final int LARGEST_PAGE = 200;
    /** How far back a form lets a meeting be chosen: its link may come after it. */
    private static final int DAYS_BACK = 60;

    private final Access access;
    private final Committees committees;
    private final CommitteeMeetings meetings;
    private final Breaks breaks;
    private final Clock clock;

    CommitteesApi(Access access, Committees committees, CommitteeMeetings meetings, Breaks breaks, Clock clock) {
        this.access = access;
        this.committees = committees;
        this.meetings = meetings;
        this.breaks = breaks;
        this.clock = clock;
    }

    /** {@code ?committee=} asks for all. */
    @InitBinder
    void emptyMeansAny(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping("/api/committees")
    @Operation(summary = "De politiske utvalgene, etter navn")
    List<Answers.Committee> committees() {
        checkInsider();
        return committees.all().stream().map(Answers.Committee::of).toList();
    }

    @GetMapping("/api/committee-meetings")
    @Operation(summary = "Møtene i møtekalenderen, etter dag; avlyste er med")
    Answers.SittingPage meetings(
            @Parameter(description = "Utvalgets kode. Uten: alle", example = "fylkesutvalget")
                    @RequestParam(required = false)
                    @Nullable
                    String committee,
            @Parameter(description = "Fra og med", example = "2023-01-01")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Til og med", example = "2023-12-31")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "Høyst 200") @RequestParam(defaultValue = "50") int size) {
        checkInsider();
        if (page < 0) {
            throw Refused.bad("Sidene telles fra 0: «page» kan ikke være %d.".formatted(page));
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw Refused.bad("«size» må være fra 1 til %d, ikke %d.".formatted(LARGEST_PAGE, size));
        }
        if (committee != null
                && committees.all().stream().noneMatch(each -> each.code().equals(committee))) {
            throw Refused.bad("Det finnes ikke noe utvalg med kode «%s».".formatted(committee));
        }
        var found = meetings.page(committee, from, to, true, page, size);
        return new Answers.SittingPage(
                page,
                size,
                found.total(),
                found.meetings().stream().map(Answers.Sitting::of).toList());
    }

    @GetMapping("/api/committee-meetings/choices")
    @Operation(summary = "Møtene et skjema lar deg velge mellom: fra to måneder tilbake, etter dag")
    List<Answers.Option> choices() {
        checkInsider();
        return meetings
                .page(null, LocalDate.now(clock).minusDays(DAYS_BACK), null, true, 0, Integer.MAX_VALUE)
                .meetings()
                .stream()
                .map(meeting -> new Answers.Option(
                        String.valueOf(meeting.id()), meeting.title() + (meeting.cancelled() ? " (avlyst)" : "")))
                .toList();
    }

    @GetMapping("/api/committee-breaks")
    @Operation(summary = "Pausene som ikke er over, etter første dag")
    List<Answers.Option> breaks() {
        checkInsider();
        return breaks.from(LocalDate.now(clock)).stream()
                .map(pause -> new Answers.Option(String.valueOf(pause.id()), pause.title()))
                .toList();
    }

    private void checkInsider() {
        if (!access.viewer().insider()) {
            throw Refused.notFound("Det finnes ingen møtekalender du kan se.");
        }
    }
}
