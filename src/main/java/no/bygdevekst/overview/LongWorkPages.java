package no.bygdevekst.overview;

import java.nio.charset.StandardCharsets;
import no.bygdevekst.access.Access;
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
    private static final String ONE = "/arbeid/{id:\\d{1,18}}";

    private final LongWorks works;
    private final Access access;

    LongWorkPages(LongWorks works, Access access) {
        this.works = works;
        this.access = access;
    }

    @GetMapping("/arbeid")
    String list(Model model) {
        model.addAttribute("works", works.of(who()));
        return "overview/longWorks";
    }

    @GetMapping(ONE)
    String one(@PathVariable long id, Model model) {
        model.addAttribute("work", find(id));
        return "overview/longWork";
    }

    /** The parts of the page that change while the work goes on, and when it ends. */
    @GetMapping(ONE + "/stand")
    String progress(@PathVariable long id, Model model) {
        model.addAttribute("work", find(id));
        return "overview/longWork :: stand";
    }

    @GetMapping(ONE + "/fil")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        LongWorks.File file = works.file(id, who(), access.viewer().rights()).orElseThrow(LongWorkPages::notFound);
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
