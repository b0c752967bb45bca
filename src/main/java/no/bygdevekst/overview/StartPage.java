package no.bygdevekst.overview;

import java.util.List;
import java.util.Map;
import no.bygdevekst.engine.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, and the one where people sign in. */
@Controller
class StartPage {
    private final List<StartPagePart> parts;

    StartPage(List<StartPagePart> parts) {
        this.parts = parts;
    }

    /** A contributed part with its model, asked for once. */
    record Part(String fragment, Map<String, Object> model) {}

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute(
                "parts",
                parts.stream()
                        .map(part -> new Part(part.fragment(), part.model()))
                        .toList());
        return "overview/start";
    }

    @GetMapping("/innlogging")
    String signIn() {
        return SignedIn.now().isPresent() ? "redirect:/" : "overview/signIn";
    }
}
