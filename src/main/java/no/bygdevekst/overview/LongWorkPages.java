package no.bygdevekst.overview;

import java.nio.charset.StandardCharsets;
import no.bygdevekst.engine.SignedIn;
import no.bygdevekst.longwork.LongWork;
import no.bygdevekst.longwork.LongWorks;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Arbeid: what somebody has set going in the background, how far it has come, and the files it made. Each sees their own. */
@Controller
class LongWorkPages {
    private final LongWorks works;

    LongWorkPages(LongWorks works) {
        this.works = works;
    }

    @GetMapping("/arbeid")
    String list(Model model) {
        model.addAttribute("works", works.of(who()));
        return "overview/longWorks";
    }

    @GetMapping("/arbeid/{id}")
    String one(@PathVariable long id, Model model) {
        model.addAttribute("work", find(id));
        return "overview/longWork";
    }

    /** The part of the page that changes while the work goes on. */
    @GetMapping("/arbeid/{id}/stand")
    String progress(@PathVariable long id, Model model) {
        model.addAttribute("work", find(id));
        return "overview/longWork :: progress";
    }

    @GetMapping("/arbeid/{id}/fil")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        LongWorks.File file = works.file(id, who()).orElseThrow(LongWorkPages::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    private LongWork find(long id) {
        return works.find(id, who()).orElseThrow(LongWorkPages::notFound);
    }

    private static String who() {
        return SignedIn.now().map(SignedIn::user).orElseThrow(LongWorkPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
