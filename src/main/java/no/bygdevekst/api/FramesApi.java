package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Parties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The frames that grants draw on, for those who work with the schemes, and what a case has been promised of them. */
@RestController
@Tag(name = "Rammer og tilsagn")
class FramesApi {
    private final Access access;
    private final Frames frames;
    private final Commitments commitments;

    FramesApi(Access access, Frames frames, Commitments commitments) {
        this.access = access;
        this.frames = frames;
        this.commitments = commitments;
    }

    @GetMapping("/api/frames")
    @Operation(summary = "Alle rammer med hva som er lovet, betalt og ledig, nyeste år først")
    List<Answers.Money> list() {
        checkInsider();
        return frames.page(0, Integer.MAX_VALUE).frames().stream()
                .map(Answers.Money::of)
                .toList();
    }

    @GetMapping("/api/frames/rows")
    @Operation(summary = "Rammene som rader i et skjema")
    List<Answers.FrameRow> rows() {
        checkInsider();
        return frames.all().stream().map(Answers.FrameRow::of).toList();
    }

    @GetMapping("/api/cases/{year}/{place}/commitments")
    @Operation(summary = "Tilsagnene i en sak, og hva som er igjen å be om av hvert")
    List<Answers.Promised> ofCase(
            @Parameter(example = "2023") @PathVariable String year,
            @Parameter(example = "0001") @PathVariable String place) {
        View view = CasesApi.open(access, year, place);
        if (!view.shows(Parties.APPLICANT)) {
            throw Refused.notFound("Saken har ingen tilsagn du kan se.");
        }
        return commitments.balances(view.file().id()).stream()
                .map(Answers.Promised::of)
                .toList();
    }

    private void checkInsider() {
        if (!access.viewer().insider()) {
            throw Refused.notFound("Det finnes ingen rammer du kan se.");
        }
    }
}
