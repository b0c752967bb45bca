package no.bygdevekst.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Shows and moves the demonstration's clock, for programs and for the start page. The administrator alone may move it. */
@RestController
@RequestMapping("/demo/clock")
@Profile("demo")
class ClockApi {
    private static final LocalDateTime LAST = LocalDateTime.parse("2040-01-01T00:00");

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("nb-NO"));
    private static final String FORMAT = "Tidspunktet må skrives som 2023-10-07T12:00:00.";

    private final DemoClock clock;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "demo-clock");
        thread.setDaemon(true);
        return thread;
    });

    ClockApi(DemoClock clock) {
        this.clock = clock;
    }

    /** @param moving whether the clock is on its way somewhere; {@code now} then tells how far it has come */
    record Now(LocalDateTime now, boolean moving) {}

    /** @param story whether the story's people act on the way; not said means no */
    record Move(@Nullable String to, @Nullable Boolean story) {}

    @GetMapping
    Now now() {
        return clock.passing().map(at -> new Now(at, true)).orElseGet(() -> new Now(clock.now(), false));
    }

    /** Answers when all is quiet. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Now move(@RequestBody Move move) {
        clock.move(target(move.to()), Boolean.TRUE.equals(move.story()));
        return now();
    }

    /** The start page's form: answers at once and goes on in the background. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    RedirectView moveInBackground(
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "false") boolean story) {
        LocalDateTime target = target(to);
        background.execute(() -> clock.move(target, story));
        return new RedirectView("/#klokka");
    }

    /** Programs get the problem; the start page's reader stays on the start page. */
    @ExceptionHandler
    Object tell(ErrorResponseException e, HttpServletRequest request, RedirectAttributes page) {
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)) {
            page.addFlashAttribute("clockFault", e.getBody().getDetail());
            return new RedirectView("/#klokka");
        }
        return ResponseEntity.badRequest().body(e.getBody());
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ProblemDetail unreadable() {
        return refused(FORMAT).getBody();
    }

    private LocalDateTime target(@Nullable String to) {
        LocalDateTime target;
        try {
            target = LocalDateTime.parse(String.valueOf(to));
        } catch (DateTimeParseException e) {
            throw refused(FORMAT);
        }
        if (target.isBefore(clock.now())) {
            throw refused("Klokka kan bare flyttes framover. Den er nå %s.".formatted(SHOWN.format(clock.now())));
        }
        if (target.isAfter(LAST)) {
            throw refused("Klokka kan ikke flyttes lenger enn til 1. januar 2040.");
        }
        return target;
    }

    private static ErrorResponseException refused(String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence);
        problem.setTitle("Klokka ble ikke flyttet");
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
