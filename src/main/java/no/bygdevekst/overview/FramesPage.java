package no.bygdevekst.overview;

import java.util.ArrayList;
import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Rammer: what each frame holds and what has been promised of it, the promises with their cases, and the delegated decisions
 * that no meeting has been told of. For insiders.
 */
@Controller
class FramesPage {
    /** How far one can page through promises. */
    private static final int REACH = 1000;

    private static final int UNREPORTED = 25;

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

    /** What is asked for, as its address. */
    private record Choice(@Nullable Integer year, @Nullable Scheme scheme, @Nullable Long frame, boolean unpaid) {
        UriComponentsBuilder all() {
            var address = UriComponentsBuilder.fromPath("/rammer");
            if (year != null) {
                address.queryParam("ar", year);
            }
            if (scheme != null) {
                address.queryParam("ordning", scheme.word());
            }
            return address;
        }

        UriComponentsBuilder here() {
            var address = all();
            if (frame != null) {
                address.queryParam("utvalgt", frame);
            }
            return unpaid ? address.queryParam("gjenstar", true) : address;
        }

        /** With where one is in one of the two lists, to page through the other one. */
        String at(String list, Pager pager) {
            var address = here();
            return (pager.number() == 1 ? address : address.queryParam(list, pager.number())).toUriString();
        }
    }

    /**
     * @param frame the promises of one frame only, by its id
     * @param unpaid the promises of which something remains only
     */
    @GetMapping("/rammer")
    String show(
            @RequestParam(name = "ar", defaultValue = "") String year,
            @RequestParam(name = "ordning", defaultValue = "") String scheme,
            @RequestParam(name = "utvalgt", defaultValue = "") String frame,
            @RequestParam(name = "gjenstar", defaultValue = "") String unpaid,
            @RequestParam(name = "rammeside", defaultValue = "1") String framesNumber,
            @RequestParam(name = "side", defaultValue = "1") String number,
            Model model) {
        if (!access.viewer().insider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<String> faults = new ArrayList<>();
        List<Integer> years = frames.years();
        Choice choice = choice(year, scheme, frame, unpaid, years, faults);
        var framesPage = Pager.at(framesNumber);
        Frames.Page found = frames.page(choice.year(), choice.scheme(), framesPage.index(), Pager.SIZE);
        var page = Pager.at(number);
        var promises = commitments.page(
                new Commitments.Filter(choice.year(), choice.scheme(), choice.frame(), choice.unpaid()),
                page.index(),
                Pager.SIZE,
                REACH);
        Pager framesPager = framesPage.within(found.total());
        Pager pager = page.within(Math.min(promises.total(), REACH));
        model.addAttribute("years", years);
        model.addAttribute("schemes", Scheme.values());
        model.addAttribute("year", choice.year());
        model.addAttribute("scheme", choice.scheme());
        model.addAttribute("unpaid", choice.unpaid());
        model.addAttribute(
                "chosen",
                choice.frame() == null
                        ? null
                        : frames.find(choice.frame()).map(Frames.Frame::title).orElse(null));
        model.addAttribute("fault", faults.isEmpty() ? null : String.join(" ", faults));
        model.addAttribute("frames", found.frames());
        model.addAttribute("sums", found.sums());
        model.addAttribute("frameCount", found.total());
        model.addAttribute("framesPager", framesPager);
        model.addAttribute(
                "sizes",
                frames.sizes(
                        found.frames().stream().map(use -> use.frame().id()).toList()));
        model.addAttribute("promises", promises.promises());
        model.addAttribute("promised", promises.total());
        model.addAttribute("more", promises.total() > REACH);
        model.addAttribute("all", choice.all().toUriString());
        model.addAttribute(
                "unpaidOnly", choice.all().queryParam("gjenstar", true).toUriString());
        model.addAttribute("framesPath", choice.at("side", pager));
        model.addAttribute("promisesPath", choice.at("rammeside", framesPager));
        model.addAttribute("unreported", records.unreported(UNREPORTED));
        model.addAttribute("pager", pager);
        return "overview/frames";
    }

    private static Choice choice(
            String year, String scheme, String frame, String unpaid, List<Integer> years, List<String> faults) {
        Integer chosenYear = years.stream()
                .filter(one -> one.toString().equals(year))
                .findFirst()
                .orElse(null);
        if (chosenYear == null && !year.isEmpty()) {
            faults.add("Det finnes ingen rammer for det året; alle år vises.");
        }
        Scheme chosenScheme = Scheme.of(scheme).orElse(null);
        if (chosenScheme == null && !scheme.isEmpty()) {
            faults.add("Det finnes ingen slik ordning; alle vises.");
        }
        return new Choice(
                chosenYear,
                chosenScheme,
                frame.matches("\\d{1,18}") ? Long.valueOf(frame) : null,
                unpaid.equals("true"));
    }
}
