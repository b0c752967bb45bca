package no.bygdevekst.overview;

import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.engine.Instances;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One process instance: which case it belongs to, and its history in words. For insiders; Cockpit shows it as a tab. */
@Controller
class InstancePage {
    private final Access access;
    private final Instances instances;

    InstancePage(Access access, Instances instances) {
        this.access = access;
        this.instances = instances;
    }

    @GetMapping("/prosesser/{id}")
    String show(@PathVariable String id, @RequestParam(name = "side", defaultValue = "1") int number, Model model) {
        if (!access.viewer().insider()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var instance = instances.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = Pager.at(number);
        var found = instances.happenings(id, page.index(), Pager.SIZE);
        model.addAttribute("instance", instance);
        model.addAttribute("happenings", found.happenings());
        model.addAttribute("pager", page.of(found.total()));
        List<CaseId> cases = instance.cases();
        if (cases.size() == 1) {
            access.open(cases.get(0)).map(View::file).ifPresent(file -> model.addAttribute("file", file));
        }
        return "overview/instance";
    }
}
