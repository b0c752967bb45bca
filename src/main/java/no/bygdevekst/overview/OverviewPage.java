package no.bygdevekst.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.engine.Incidents;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Oversikt: what somebody should look at across all cases, the first of each kind. For insiders. */
@Controller
class OverviewPage {
    private static final int SHOWN = 10;
    private static final int AHEAD = 14;
    /** No deadline is earlier. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final Access access;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final Milestones milestones;
    private final Outbox outbox;
    private final Incidents incidents;
    private final Norwegian norwegian;
    private final Municipalities municipalities;

    OverviewPage(
            Access access,
            Clock clock,
            WorkingDays workingDays,
            Milestones milestones,
            Outbox outbox,
            Incidents incidents,
            Norwegian norwegian,
            Municipalities municipalities) {
        this.access = access;
        this.clock = clock;
        this.workingDays = workingDays;
        this.milestones = milestones;
        this.outbox = outbox;
        this.incidents = incidents;
        this.norwegian = norwegian;
        this.municipalities = municipalities;
    }

    @GetMapping("/oversikt")
    String show(Model model) {
        if (!access.viewer().insider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LocalDate today = LocalDate.now(clock);
        var overdue = milestones.open(BEGINNING, today.minusDays(1), SHOWN);
        var coming = milestones.open(today, today.plusDays(AHEAD), SHOWN);
        model.addAttribute("today", today);
        model.addAttribute("workingDays", workingDays);
        model.addAttribute("overdue", overdue);
        model.addAttribute("coming", coming);
        model.addAttribute("stuck", outbox.stuck(SHOWN));
        model.addAttribute("incidents", incidents.newest(SHOWN));
        model.addAttribute(
                "names",
                Names.among(
                        Stream.concat(overdue.due().stream(), coming.due().stream())
                                .map(due -> due.milestone().occurrence())
                                .toList(),
                        norwegian,
                        municipalities));
        return "overview/overview";
    }
}
