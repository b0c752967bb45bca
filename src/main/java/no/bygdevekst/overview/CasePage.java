package no.bygdevekst.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.DateSet;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Milestones.State;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Incidents;
import no.bygdevekst.engine.Instances;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.overview.Courses.Course;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The first page of a case: where it stands and what comes next, its process drawn, its deadlines, and the newest of its log. */
@Component
class CasePage {
    /** No case has more that is under way; more of each is on a page of its own. */
    private static final int MOST = 50;

    private static final int NEWEST = 10;

    private final Access access;
    private final Tasks tasks;
    private final Municipalities municipalities;
    private final Norwegian norwegian;
    private final Milestones milestones;
    private final Records records;
    private final CaseLog log;
    private final Incidents incidents;
    private final Instances instances;
    private final Courses courses;

    CasePage(
            Access access,
            Tasks tasks,
            Municipalities municipalities,
            Norwegian norwegian,
            Milestones milestones,
            Records records,
            CaseLog log,
            Incidents incidents,
            Instances instances,
            Courses courses) {
        this.access = access;
        this.tasks = tasks;
        this.municipalities = municipalities;
        this.norwegian = norwegian;
        this.milestones = milestones;
        this.records = records;
        this.log = log;
        this.incidents = incidents;
        this.instances = instances;
        this.courses = courses;
    }

    /** A deadline with every date it has had. */
    record Deadline(Milestone milestone, List<DateSet> dates) {
        public boolean isOpen() {
            return milestone.state() == State.OPEN;
        }
    }

    /** What every page of a case begins with. */
    void head(View view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("file", view.file());
        model.addAttribute("parts", CasePart.of(view));
        model.addAttribute("leads", access.leads() && !view.file().state().isEnded());
        model.addAttribute("unblocks", access.unblocks());
    }

    /** The first page of a case. */
    void fill(View view, Model model) {
        fill(view, view.whole() ? course(view, model) : Optional.empty(), model);
    }

    /** The same beside a form, where there is no room for the drawing. */
    void fillBeside(View view, Model model) {
        fill(view, Optional.empty(), model);
    }

    private void fill(View view, Optional<Course> course, Model model) {
        CaseId id = view.file().id();
        head(view, model);
        List<Tasks.Waiting> waiting = tasks.waiting(id, MOST);
        var dates = milestones.history(id);
        List<Milestone> due = milestones.of(id).stream().filter(view::shows).toList();
        model.addAttribute(
                "deadlines",
                due.stream()
                        .map(milestone -> new Deadline(milestone, dates.getOrDefault(milestone.id(), List.of())))
                        .toList());
        boolean ended = view.file().state().isEnded();
        model.addAttribute(
                "standing",
                Standing.of(
                        course.filter(Course::standing).map(Course::present).orElseGet(() -> Stream.ofNullable(
                                        view.file().step())
                                .toList()),
                        waiting,
                        due.stream()
                                .filter(milestone -> milestone.state() == State.OPEN)
                                .toList(),
                        course.map(Course::comes).orElse(List.of()),
                        ended
                                ? records.decisions(id).stream()
                                        .reduce((one, next) -> next)
                                        .orElse(null)
                                : null));
        model.addAttribute(
                "names",
                Names.among(
                        Stream.concat(
                                        due.stream().map(Milestone::occurrence),
                                        waiting.stream().flatMap(task -> task.groups().stream()))
                                .toList(),
                        norwegian,
                        municipalities));
        if (view.whole()) {
            model.addAttribute("newest", log.page(id, "", "", 0, NEWEST));
        }
    }

    /** The process that is the case itself, and whatever has stopped in it or beside it. */
    private Optional<Course> course(View view, Model model) {
        CaseId id = view.file().id();
        var stopped = incidents.of(id, MOST);
        model.addAttribute("incidents", stopped);
        var parts = Courses.mainFirst(view.file().kind(), instances.of(id, Courses.BESIDE, MOST));
        Optional<Course> course = parts.stream().findFirst().map(main -> courses.of(main.id(), main.model(), stopped));
        course.ifPresent(found -> model.addAttribute("course", found));
        return course;
    }
}
