package no.bygdevekst.overview;

import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.engine.Incidents;
import no.bygdevekst.engine.Instances;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One process instance: which case it belongs to, its diagram with the way it has taken, and its history in words. For insiders; Cockpit shows it as a tab. */
@Controller
class InstancePage {
    private static final int MOST = 50;

    private final Access access;
    private final Instances instances;
    private final Incidents incidents;
    private final Courses courses;

    InstancePage(Access access, Instances instances, Incidents incidents, Courses courses) {
        this.access = access;
        this.instances = instances;
        this.incidents = incidents;
        this.courses = courses;
    }

    @GetMapping("/prosesser/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(name = "side", defaultValue = "1") String number,
            @RequestParam(name = "gjort", defaultValue = "") String done,
            Model model) {
        if (!access.viewer().insider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var instance = instances.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = Pager.at(number);
        var found = instances.happenings(id, page.index(), Pager.SIZE);
        var stopped = incidents.of(id, MOST);
        model.addAttribute("done", done);
        model.addAttribute("instance", instance);
        model.addAttribute("incidents", stopped);
        model.addAttribute("course", courses.of(id, instance.model(), stopped));
        model.addAttribute("unblocks", access.unblocks());
        model.addAttribute("happenings", found.happenings());
        model.addAttribute("pager", page.of(found.total()));
        List<CaseId> cases = instance.cases();
        if (cases.size() == 1) {
            access.open(cases.get(0)).map(View::file).ifPresent(file -> model.addAttribute("file", file));
        }
        return "overview/instance";
    }

    @PostMapping("/prosesser/{id}/stopp")
    String retry(
            @PathVariable String id,
            @RequestParam(name = "stopp", defaultValue = "") String incident,
            @RequestParam(name = "ramme", required = false) @Nullable String framed) {
        if (!access.viewer().insider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!access.unblocks()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        boolean stopped = incidents.retry(id, incident, null).isPresent();
        return "redirect:/prosesser/{id}?gjort=" + (stopped ? "forsokt" : "borte") + (framed == null ? "" : "&ramme");
    }
}
