package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.Frames;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The frames that grants draw on, for those who work with the schemes. */
@RestController
@Tag(name = "Rammer")
class FramesApi {
    private final Access access;
    private final Frames frames;

    FramesApi(Access access, Frames frames) {
        this.access = access;
        this.frames = frames;
    }

    @GetMapping("/api/frames")
    @Operation(summary = "Alle rammer, etter år og navn")
    List<Answers.Money> list() {
        return seen().stream().map(Answers.Money::of).toList();
    }

    @GetMapping("/api/frames/rows")
    @Operation(summary = "Rammene som rader i et skjema")
    List<Answers.FrameRow> rows() {
        return seen().stream().map(Answers.FrameRow::of).toList();
    }

    private List<Frames.Frame> seen() {
        if (!access.viewer().insider()) {
            throw Refused.notFound("Det finnes ingen rammer du kan se.");
        }
        return frames.all();
    }
}
