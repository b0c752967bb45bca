package no.bygdevekst.overview;

import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Records;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Rammer: what each frame holds and what has been promised of it, and the delegated decisions that no meeting has been told
 * of. For insiders.
 */
@Controller
class FramesPage {
    private final Access access;
    private final Frames frames;
    private final Commitments commitments;
    private final Records records;

    FramesPage(Access access, Frames frames, Commitments commitments, Records records) {
        this.access = access;
        this.frames = frames;
        this.commitments = commitments;
        this.records = records;
    }

    @GetMapping("/rammer")
    String show(@RequestParam(name = "side", defaultValue = "1") int number, Model model) {
        if (!access.viewer().insider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var page = Pager.at(number);
        Frames.Page found = frames.page(page.index(), Pager.SIZE);
        List<Long> ids = found.frames().stream().map(use -> use.frame().id()).toList();
        model.addAttribute("frames", found.frames());
        model.addAttribute("promises", commitments.drawingOn(ids));
        model.addAttribute("sizes", frames.sizes(ids));
        model.addAttribute("unreported", records.unreported());
        model.addAttribute("pager", page.of(found.total()));
        return "overview/frames";
    }
}
