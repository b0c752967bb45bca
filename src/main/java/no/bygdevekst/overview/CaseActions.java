package no.bygdevekst.overview;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Milestones.State;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.engine.Caseworkers;
import no.bygdevekst.engine.Incidents;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.SignedIn;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a manager does from the page of a case. Each goes through the engine, as from Tasklist: the same processes with the
 * same start forms and rules, whose faults come back beside the fields with what was typed.
 */
@Controller
@RequestMapping("/saker/{year:\\d{4}}/{place:\\d{4}|U\\d{3}}")
class CaseActions {
    /** The fields of {@code forms/requestExtension.html} and {@code forms/requestWaiver.html} by what a fault calls them. */
    private static final Map<String, String> FIELDS = Map.of(
            "Habilitet", "impartiality",
            "Frist", "milestone",
            "Hvilken av fristene", "milestone",
            "Ny frist", "newDate",
            "Begrunnelse", "reason",
            "KDDs samtykke (referanse)", "consent");

    private final Access access;
    private final CasePage casePage;
    private final Milestones milestones;
    private final Processes processes;
    private final Tasks tasks;
    private final Incidents incidents;
    private final Caseworkers caseworkers;
    private final Staff staff;
    private final Norwegian norwegian;
    private final Municipalities municipalities;

    CaseActions(
            Access access,
            CasePage casePage,
            Milestones milestones,
            Processes processes,
            Tasks tasks,
            Incidents incidents,
            Caseworkers caseworkers,
            Staff staff,
            Norwegian norwegian,
            Municipalities municipalities) {
        this.access = access;
        this.casePage = casePage;
        this.milestones = milestones;
        this.processes = processes;
        this.tasks = tasks;
        this.incidents = incidents;
        this.caseworkers = caseworkers;
        this.staff = staff;
        this.norwegian = norwegian;
        this.municipalities = municipalities;
    }

    @GetMapping("/utsettelse")
    String extension(
            @PathVariable String year,
            @PathVariable String place,
            @RequestParam(name = "frist", defaultValue = "") String deadline,
            Model model) {
        return extensionForm(lead(year, place), Map.of("milestone", deadline), null, model);
    }

    @PostMapping("/utsettelse")
    String extend(
            @PathVariable String year,
            @PathVariable String place,
            @RequestParam Map<String, String> typed,
            Model model) {
        View view = lead(year, place);
        Map<String, String> filledIn = new LinkedHashMap<>(typed);
        String[] chosen = typed.getOrDefault("milestone", "").split("/", 2);
        filledIn.put("milestone", chosen[0]);
        filledIn.put("occurrence", chosen.length == 2 ? chosen[1] : "");
        Refusal refusal = start(
                "extension",
                view,
                filledIn,
                List.of("impartiality", "milestone", "occurrence", "newDate", "reason", "consent"));
        return refusal == null ? done(view, "utsatt", typed) : extensionForm(view, typed, refusal, model);
    }

    private String extensionForm(View view, Map<String, String> typed, @Nullable Refusal refusal, Model model) {
        List<Milestone> open = milestones.of(view.file().id()).stream()
                .filter(milestone -> milestone.state() == State.OPEN)
                .toList();
        model.addAttribute("open", open);
        model.addAttribute(
                "names", Names.among(open.stream().map(Milestone::occurrence).toList(), norwegian, municipalities));
        return form("overview/case/extension", view, typed, refusal, model);
    }

    @GetMapping("/frafall")
    String waiver(@PathVariable String year, @PathVariable String place, Model model) {
        return form("overview/case/waiver", lead(year, place), Map.of(), null, model);
    }

    @PostMapping("/frafall")
    String waive(
            @PathVariable String year,
            @PathVariable String place,
            @RequestParam Map<String, String> typed,
            Model model) {
        View view = lead(year, place);
        Refusal refusal = start("waiver", view, typed, List.of("impartiality", "reason"));
        return refusal == null
                ? done(view, "frafalt", typed)
                : form("overview/case/waiver", view, typed, refusal, model);
    }

    @GetMapping("/oppgaver/{task}")
    String task(@PathVariable String year, @PathVariable String place, @PathVariable String task, Model model) {
        return taskForm(unblock(year, place), task, Map.of(), null, model);
    }

    @PostMapping("/oppgaver/{task}")
    String give(
            @PathVariable String year,
            @PathVariable String place,
            @PathVariable String task,
            @RequestParam Map<String, String> typed,
            Model model) {
        View view = unblock(year, place);
        String person = typed.getOrDefault("person", "").strip();
        try {
            tasks.give(view.file().id(), task, person.isEmpty() ? null : person);
            return done(view, "gitt", typed);
        } catch (Refusal refusal) {
            return taskForm(view, task, typed, refusal, model);
        }
    }

    private String taskForm(View view, String task, Map<String, String> typed, @Nullable Refusal refusal, Model model) {
        model.addAttribute(
                "task",
                tasks.of(view.file().id()).stream()
                        .filter(open -> open.id().equals(task))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("colleagues", staff.caseHandlers());
        return form("overview/case/task", view, typed, refusal, model);
    }

    @GetMapping("/saksbehandler")
    String caseworker(@PathVariable String year, @PathVariable String place, Model model) {
        return caseworkerForm(lead(year, place), Map.of(), null, model);
    }

    @PostMapping("/saksbehandler")
    String giveCase(
            @PathVariable String year,
            @PathVariable String place,
            @RequestParam Map<String, String> typed,
            Model model) {
        View view = lead(year, place);
        String person = typed.getOrDefault("person", "").strip();
        try {
            boolean given = caseworkers.give(
                    view.file().id(),
                    person.isEmpty() ? null : person,
                    SignedIn.now().map(SignedIn::user).orElseThrow());
            return done(view, given ? "saksbehandler" : "uendret", typed);
        } catch (Refusal refusal) {
            return caseworkerForm(view, typed, refusal, model);
        } catch (IllegalArgumentException fault) {
            Refusal refusal = new Refusal(
                    "Saken kan ikke gis bort: Det valgte %s.".formatted(Objects.requireNonNull(fault.getMessage())));
            return caseworkerForm(view, typed, refusal, model);
        }
    }

    private String caseworkerForm(View view, Map<String, String> typed, @Nullable Refusal refusal, Model model) {
        model.addAttribute("colleagues", staff.caseHandlers());
        return form("overview/case/caseworker", view, typed, refusal, model);
    }

    @PostMapping("/stopp")
    String retry(@PathVariable String year, @PathVariable String place, @RequestParam Map<String, String> typed) {
        View view = unblock(year, place);
        boolean stopped = incidents
                .retry(
                        typed.getOrDefault("prosess", ""),
                        typed.getOrDefault("stopp", ""),
                        view.file().id())
                .isPresent();
        return done(view, stopped ? "forsokt" : "borte", typed);
    }

    /** Starts the process with what was typed; what is empty was not filled in. */
    private @Nullable Refusal start(String process, View view, Map<String, String> typed, List<String> fields) {
        Map<String, Object> answers =
                new HashMap<>(Map.of("caseNumber", view.file().id().value()));
        fields.stream()
                .filter(field -> !typed.getOrDefault(field, "").isBlank())
                .forEach(field -> answers.put(field, typed.getOrDefault(field, "")));
        try {
            processes.startAsReader(process, answers);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private String form(String template, View view, Map<String, String> typed, @Nullable Refusal refusal, Model model) {
        casePage.head(view, model);
        Faults faults = Faults.of(refusal, FIELDS);
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return template;
    }

    /** Back to the case, in a frame if that is where it was done. */
    private static String done(View view, String what, Map<String, String> typed) {
        return "redirect:/saker/%s?gjort=%s%s"
                .formatted(view.file().id(), what, typed.containsKey("ramme") ? "&ramme" : "");
    }

    private View lead(String year, String place) {
        return open(year, place, access.leads());
    }

    private View unblock(String year, String place) {
        return open(year, place, access.unblocks());
    }

    /** Who may not see the case hears that it does not exist; who may see it and not do this, that they may not. */
    private View open(String year, String place, boolean may) {
        View view = access.open(new CaseId(year + "/" + place))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return view;
    }
}
