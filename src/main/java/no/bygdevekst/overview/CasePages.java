package no.bygdevekst.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.engine.SeenTasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of cases, and one case: found by its number or by one of its tasks. */
@Controller
class CasePages {
    private final Access access;
    private final Cases cases;
    private final Milestones milestones;
    private final CasePage casePage;
    private final SeenTasks tasks;

    CasePages(Access access, Cases cases, Milestones milestones, CasePage casePage, SeenTasks tasks) {
        this.access = access;
        this.cases = cases;
        this.milestones = milestones;
        this.casePage = casePage;
        this.tasks = tasks;
    }

    @GetMapping("/saker")
    String list(@RequestParam(name = "side", defaultValue = "1") int number, Model model) {
        var page = Pager.at(number);
        var found = cases.list(new Cases.Filter(null, null, null, access.viewer()), page.index(), Pager.SIZE);
        List<CaseId> ids = found.cases().stream().map(CaseFile::id).toList();
        Map<CaseId, Milestone> next = milestones.next(ids, access.viewer()).stream()
                .collect(Collectors.toMap(Milestone::caseId, Function.identity()));
        model.addAttribute("cases", found.cases());
        model.addAttribute("next", next);
        model.addAttribute("pager", page.of(found.total()));
        return "overview/cases";
    }

    @GetMapping("/saker/{year:\\d{4}}/{place:\\d{4}|U\\d{3}}")
    String one(@PathVariable String year, @PathVariable String place, Model model) {
        var view = access.open(new CaseId(year + "/" + place))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        casePage.fill(view, model);
        return "overview/case";
    }

    /** The case of an open task, for those who may see both: Tasklist shows it beside the form. */
    @GetMapping("/oppgaver/{task}")
    String ofTask(@PathVariable String task, Model model, HttpServletResponse response) {
        Optional<View> view = tasks.find(task).flatMap(seen -> access.open(seen.caseId()));
        if (view.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "overview/noCase";
        }
        casePage.fill(view.get(), model);
        return "overview/case";
    }
}
