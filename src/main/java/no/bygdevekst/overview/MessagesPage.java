package no.bygdevekst.overview;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Sendte meldinger: whatever has been written to anyone, newest first, as far as its reader may see it. */
@Controller
class MessagesPage {
    /** How far back one can page; whoever looks for something older says what. */
    static final int REACH = 1000;

    private final Access access;
    private final Outbox outbox;

    MessagesPage(Access access, Outbox outbox) {
        this.access = access;
        this.outbox = outbox;
    }

    /** A state, and its word in an address. */
    record StateChoice(String word, String label, boolean chosen) {}

    @GetMapping("/meldinger")
    String list(
            @RequestParam(name = "tilstand", defaultValue = "") String state,
            @RequestParam(name = "til", defaultValue = "") String recipient,
            @RequestParam(name = "emne", defaultValue = "") String subject,
            @RequestParam(name = "sak", defaultValue = "") String caseNumber,
            @RequestParam(name = "fra", defaultValue = "") String from,
            @RequestParam(name = "tom", defaultValue = "") String to,
            @RequestParam(name = "side", defaultValue = "1") String number,
            Model model) {
        List<String> faults = new ArrayList<>();
        Message.State chosen = Arrays.stream(Message.State.values())
                .filter(one -> word(one).equals(state))
                .findFirst()
                .orElse(null);
        if (chosen == null && !state.isEmpty()) {
            faults.add("Det finnes ingen slik tilstand; alle vises.");
        }
        String trimmed = caseNumber.strip();
        boolean isCase = CaseId.isNumber(trimmed);
        if (!isCase && !trimmed.isEmpty()) {
            faults.add("«%s» er ikke et saksnummer; skriv det som 2022/0001.".formatted(trimmed));
        }
        var search = new Outbox.Search(
                chosen,
                recipient.strip(),
                subject.strip(),
                isCase ? new CaseId(trimmed) : null,
                day(from, "Fra", faults).orElse(null),
                day(to, "Til og med", faults).orElse(null));
        var page = Pager.at(number);
        var found = page.number() > REACH / Pager.SIZE
                ? new Outbox.Page(List.of(), REACH + 1L)
                : outbox.page(access.viewer(), search, page.index(), Pager.SIZE, REACH);
        model.addAttribute(
                "states",
                Arrays.stream(Message.State.values())
                        .map(one -> new StateChoice(word(one), one.label(), one == chosen))
                        .toList());
        model.addAttribute("search", search);
        model.addAttribute("caseNumber", trimmed);
        model.addAttribute("fault", faults.isEmpty() ? null : String.join(" ", faults));
        model.addAttribute("here", address(search));
        model.addAttribute("messages", found.messages());
        model.addAttribute("pager", page.of(Math.min(found.total(), REACH)));
        model.addAttribute("total", found.total());
        model.addAttribute("more", found.total() > REACH);
        return "overview/messages";
    }

    private static String word(Message.State state) {
        return switch (state) {
            case WAITING -> "venter";
            case SENT -> "sendt";
            case FAILED -> "feilet";
            case ADDRESS_MISSING -> "mangler-adresse";
            case WITHDRAWN -> "trukket";
        };
    }

    private static Optional<LocalDate> day(String text, String label, List<String> faults) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            faults.add("«%s» må være en dato, som 2023-05-09.".formatted(label));
            return Optional.empty();
        }
    }

    private static String address(Outbox.Search search) {
        var address = UriComponentsBuilder.fromPath("/meldinger");
        add(address, "tilstand", search.state() == null ? null : word(search.state()));
        add(address, "til", search.recipient());
        add(address, "emne", search.subject());
        add(address, "sak", search.caseId());
        add(address, "fra", search.from());
        add(address, "tom", search.to());
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.queryParam(name, value.toString().replace("{", "").replace("}", ""));
        }
    }
}
