package no.bygdevekst.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Document;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.Incidents;
import no.bygdevekst.engine.Instances;
import no.bygdevekst.engine.Instances.Part;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What each {@link CasePart} shows of a case, as far as its reader may see it. */
@Component
class CaseParts {
    private static final int MOST_PARTS = 100;

    /** So many running processes beside the main one are drawn; any other has a page of its own. */
    private static final int DRAWN = 4;

    private final Cases cases;
    private final Calls calls;
    private final Municipalities municipalities;
    private final Norwegian norwegian;
    private final Parties parties;
    private final Applications applications;
    private final Meetings meetings;
    private final SchemeParts schemeParts;
    private final OrientationPart orientationPart;
    private final PoliticalPart politicalPart;
    private final Measures measures;
    private final Records records;
    private final Documents documents;
    private final Outbox outbox;
    private final Reminders reminders;
    private final CaseLog log;
    private final Incidents incidents;
    private final Instances instances;
    private final Courses courses;

    CaseParts(
            Cases cases,
            Calls calls,
            Municipalities municipalities,
            Norwegian norwegian,
            Parties parties,
            Applications applications,
            Meetings meetings,
            SchemeParts schemeParts,
            OrientationPart orientationPart,
            PoliticalPart politicalPart,
            Measures measures,
            Records records,
            Documents documents,
            Outbox outbox,
            Reminders reminders,
            CaseLog log,
            Incidents incidents,
            Instances instances,
            Courses courses) {
        this.cases = cases;
        this.calls = calls;
        this.municipalities = municipalities;
        this.norwegian = norwegian;
        this.parties = parties;
        this.applications = applications;
        this.meetings = meetings;
        this.schemeParts = schemeParts;
        this.orientationPart = orientationPart;
        this.politicalPart = politicalPart;
        this.measures = measures;
        this.records = records;
        this.documents = documents;
        this.outbox = outbox;
        this.reminders = reminders;
        this.log = log;
        this.incidents = incidents;
        this.instances = instances;
        this.courses = courses;
    }

    /**
     * What of a long list is asked for.
     *
     * @param number the page
     * @param reminders the page of the reminders, which stand below the messages
     * @param what and who the log is narrowed to
     */
    record Ask(String number, String reminders, String what, String who) {}

    void fill(CasePart part, View view, Ask ask, Model model) {
        CaseId id = view.file().id();
        switch (part) {
            case CONTENT -> content(view, model);
            case POLITICAL -> politicalPart.fill(view, model);
            case MONEY -> {
                model.addAttribute("amounts", records.amounts(id));
                schemeParts.fillMoney(view, model);
            }
            case WORK -> {
                model.addAttribute("meetings", meetings.of(id));
                model.addAttribute("notes", records.notes(id));
                politicalPart.fillWork(view, model);
            }
            case DOCUMENTS -> model.addAttribute("papers", papers(view));
            case MESSAGES -> messages(view, ask, model);
            case COURSE -> course(view, ask, model);
            case LOG -> {
                var page = Pager.at(ask.number());
                var found = log.page(id, ask.what(), ask.who(), page.index(), Pager.SIZE);
                model.addAttribute("events", found.events());
                model.addAttribute("total", found.total());
                model.addAttribute("pager", page.of(found.total()));
            }
        }
    }

    private void content(View view, Model model) {
        CaseId id = view.file().id();
        String kind = view.file().kind();
        model.addAttribute("decisions", records.decisions(id));
        schemeParts.fill(view, model);
        orientationPart.fill(view, model);
        if (view.file().scheme() != null && !kind.equals(Cases.CALL)) {
            records.agreement(id).ifPresent(agreement -> model.addAttribute("agreement", agreement));
            model.addAttribute("parties", parties.of(id));
            parties.contact(id, Parties.APPLICANT).ifPresent(contact -> model.addAttribute("contact", contact));
            model.addAttribute("measures", measures.versions(id));
        }
        if (kind.equals("pilot") && view.shows(Parties.APPLICANT)) {
            model.addAttribute("applications", applications.of(id));
        }
        if (view.whole() && !kind.equals(Cases.CALL)) {
            cases.call(id).map(call -> calls.get(call.value())).ifPresent(call -> model.addAttribute("answers", call));
        }
        if (view.whole() && kind.equals(Cases.CALL)) {
            calls.find(id.value()).ifPresent(call -> fill(call, model));
        }
    }

    /** A municipality of the county, as a call saw it. */
    record Place(String name, Calls.Place seen) {}

    /** What a call says, whom it is for, and who applied. */
    private void fill(Calls.Call call, Model model) {
        List<Calls.Place> seen = calls.places(call.number());
        Map<String, String> called = municipalities
                .named(seen.stream().map(Calls.Place::code).toList())
                .stream()
                .collect(Collectors.toMap(Municipality::code, Municipality::name));
        model.addAttribute("call", call);
        model.addAttribute(
                "places",
                seen.stream()
                        .map(place -> new Place(called.getOrDefault(place.code(), place.code()), place))
                        .toList());
        Cases.Page applicants = cases.ofCall(new CaseId(call.number()), 0, Pager.SIZE, Pager.SIZE + 1);
        model.addAttribute("applicants", applicants.cases());
        model.addAttribute("moreApplicants", applicants.total() > Pager.SIZE);
    }

    /** One version of a document, in every format it is filed in. */
    record Version(Document first, List<Document> formats) {}

    /** A document with all its versions, the newest first. */
    record Paper(Version newest, List<Version> earlier) {}

    private List<Paper> papers(View view) {
        Map<String, Map<Integer, List<Document>>> kinds = new LinkedHashMap<>();
        documents.of(view.file().id()).stream().filter(view::shows).forEach(document -> kinds.computeIfAbsent(
                        document.sheet().kind(), kind -> new LinkedHashMap<>())
                .computeIfAbsent(document.version(), version -> new ArrayList<>())
                .add(document));
        return kinds.values().stream()
                .map(versions -> versions.values().stream()
                        .map(formats -> new Version(formats.get(0), formats))
                        .sorted(Comparator.comparing(
                                        (Version version) -> version.first().version())
                                .reversed())
                        .toList())
                .map(versions -> new Paper(versions.get(0), versions.subList(1, versions.size())))
                .toList();
    }

    private void messages(View view, Ask ask, Model model) {
        CaseId id = view.file().id();
        Set<String> roles = view.whole() ? Set.of() : view.roles();
        var page = Pager.at(ask.number());
        var written = outbox.page(id, roles, page.index(), Pager.SIZE);
        var planned = Pager.at(ask.reminders());
        var reminded = reminders.page(id, roles, planned.index(), Pager.SIZE);
        model.addAttribute("messages", written.messages());
        model.addAttribute("pager", page.of(written.total()));
        model.addAttribute("reminders", reminded.rows());
        model.addAttribute("reminderPager", planned.of(reminded.total()));
        model.addAttribute(
                "names",
                Names.among(reminded.rows().stream().map(Reminders.Row::role).toList(), norwegian, municipalities));
    }

    private void course(View view, Ask ask, Model model) {
        CaseId id = view.file().id();
        var stopped = incidents.of(id, Pager.SIZE);
        var parts = Courses.mainFirst(view.file().kind(), instances.of(id, Courses.BESIDE, MOST_PARTS));
        var page = Pager.at(ask.number());
        var found = instances.happenings(id, Courses.BESIDE, page.index(), Pager.SIZE);
        model.addAttribute("incidents", stopped);
        parts.stream()
                .findFirst()
                .ifPresent(main -> model.addAttribute("course", courses.of(main.id(), main.model(), stopped)));
        List<Part> beside = parts.stream().skip(1).toList();
        model.addAttribute("beside", beside);
        model.addAttribute(
                "running",
                beside.stream()
                        .filter(part -> part.endedAt() == null)
                        .limit(DRAWN)
                        .map(part -> courses.of(part.id(), part.model(), stopped))
                        .toList());
        model.addAttribute("happenings", found.happenings());
        model.addAttribute("pager", page.of(found.total()));
    }
}
