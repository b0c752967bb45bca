package no.bygdevekst.overview;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tilgjengelighet: what the program itself can say of how far it is for everybody. For anyone. */
@Controller
class AccessibilityPage {
    /** When the statement was last held against the program; to be moved when it is again. */
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 27);

    private final String contact;

    /** @param contact an e-mail address, or an address on the web; none when nobody has given one */
    AccessibilityPage(@Value("${bygdevekst.accessibility.contact:}") String contact) {
        this.contact = contact.strip();
    }

    @GetMapping("/tilgjengelighet")
    String show(Model model) {
        model.addAttribute("checked", CHECKED);
        model.addAttribute("contact", contact);
        model.addAttribute("link", link());
        return "overview/accessibility";
    }

    private String link() {
        if (contact.startsWith("https://") || contact.startsWith("http://")) {
            return contact;
        }
        return contact.contains("@") ? "mailto:" + contact : "";
    }
}
