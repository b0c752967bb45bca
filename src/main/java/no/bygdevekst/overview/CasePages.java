package no.bygdevekst.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.engine.SeenTasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One case: found by its number or by one of its tasks. */
@Controller
class CasePages {
    private final Access access;
    private final CasePage casePage;
    private final CaseParts caseParts;
    private final SeenTasks tasks;

    CasePages(Access access, CasePage casePage, CaseParts caseParts, SeenTasks tasks) {
        this.access = access;
        this.casePage = casePage;
        this.caseParts = caseParts;
        this.tasks = tasks;
    }

    @GetMapping("/saker/{year:\\d{4}}/{place:\\d{4}|U\\d{3}}")
    String one(
            @PathVariable String year,
            @PathVariable String place,
            @RequestParam(name = "gjort", defaultValue = "") String done,
            Model model) {
        casePage.fill(open(year, place), model);
        model.addAttribute("done", done);
        return "overview/case";
    }

    @GetMapping("/saker/{year:\\d{4}}/{place:\\d{4}|U\\d{3}}/{path:[a-z]+}")
    String part(
            @PathVariable String year,
            @PathVariable String place,
            @PathVariable String path,
            @RequestParam(name = "side", defaultValue = "1") String number,
            @RequestParam(name = "paminnelser", defaultValue = "1") String reminders,
            @RequestParam(name = "hva", defaultValue = "") String what,
            @RequestParam(name = "hvem", defaultValue = "") String who,
            Model model) {
        View view = open(year, place);
        CasePart part = CasePart.at(path, view).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        casePage.head(view, model);
        caseParts.fill(part, view, new CaseParts.Ask(number, reminders, what, who), model);
        model.addAttribute("part", part);
        model.addAttribute("hva", what);
        model.addAttribute("hvem", who);
        return "overview/casePart";
    }

    private View open(String year, String place) {
        return access.open(new CaseId(year + "/" + place))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The case of an open task, for those who may see both: Tasklist shows it beside the form. */
    @GetMapping("/oppgaver/{task}")
    String ofTask(@PathVariable String task, Model model, HttpServletResponse response) {
        Optional<View> view = tasks.caseOf(task).flatMap(access::open);
        if (view.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "overview/noCase";
        }
        casePage.fillBeside(view.get(), model);
        return "overview/case";
    }
}
