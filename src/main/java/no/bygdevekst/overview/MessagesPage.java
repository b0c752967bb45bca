package no.bygdevekst.overview;

import no.bygdevekst.access.Access;
import no.bygdevekst.notification.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sendte meldinger: whatever has been written to anyone, newest first. */
@Controller
class MessagesPage {
    private final Access access;
    private final Outbox outbox;

    MessagesPage(Access access, Outbox outbox) {
        this.access = access;
        this.outbox = outbox;
    }

    @GetMapping("/meldinger")
    String list(@RequestParam(name = "side", defaultValue = "1") int number, Model model) {
        var page = Pager.at(number);
        var found = outbox.page(access.viewer(), page.index(), Pager.SIZE);
        model.addAttribute("messages", found.messages());
        model.addAttribute("pager", page.of(found.total()));
        model.addAttribute("total", found.total());
        return "overview/messages";
    }
}
