package no.bygdevekst.overview;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.DateSet;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything on the page of a case that its reader may see. */
@Component
class CasePage {
    private final Tasks tasks;
    private final Cases cases;
    private final Calls calls;
    private final Municipalities municipalities;
    private final Norwegian norwegian;
    private final Parties parties;
    private final Milestones milestones;
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

    CasePage(
            Tasks tasks,
            Cases cases,
            Calls calls,
            Municipalities municipalities,
            Norwegian norwegian,
            Parties parties,
            Milestones milestones,
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
            CaseLog log) {
        this.tasks = tasks;
        this.cases = cases;
        this.calls = calls;
        this.municipalities = municipalities;
        this.norwegian = norwegian;
        this.parties = parties;
        this.milestones = milestones;
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
    }

    /** A deadline with every date it has had. */
    record Deadline(Milestone milestone, List<DateSet> dates) {}

    void fill(View view, Model model) {
        CaseId id = view.file().id();
        var dates = milestones.history(id);
        var due = milestones.of(id);
        var told = reminders.of(id);
        model.addAttribute("view", view);
        model.addAttribute("file", view.file());
        records.agreement(id).ifPresent(agreement -> model.addAttribute("agreement", agreement));
        model.addAttribute("tasks", tasks.of(id));
        model.addAttribute("parties", parties.of(id));
        parties.contact(id, Parties.APPLICANT).ifPresent(contact -> model.addAttribute("contact", contact));
        model.addAttribute(
                "deadlines",
                due.stream()
                        .filter(view::shows)
                        .map(milestone -> new Deadline(milestone, dates.getOrDefault(milestone.id(), List.of())))
                        .toList());
        model.addAttribute("measures", measures.newest(id));
        model.addAttribute("decisions", records.decisions(id));
        model.addAttribute("amounts", records.amounts(id));
        model.addAttribute(
                "documents", documents.of(id).stream().filter(view::shows).toList());
        model.addAttribute(
                "messages", outbox.of(id).stream().filter(visible(view)).toList());
        model.addAttribute(
                "reminders", told.stream().filter(row -> view.shows(row.role())).toList());
        model.addAttribute(
                "names",
                Names.among(
                        Stream.concat(
                                        due.stream().map(Milestone::occurrence),
                                        told.stream().map(Reminders.Row::role))
                                .toList(),
                        norwegian,
                        municipalities));
        schemeParts.fill(view, model);
        orientationPart.fill(view, model);
        politicalPart.fill(view, model);
        if (view.shows(Parties.APPLICANT)) {
            model.addAttribute("applications", applications.of(id));
        }
        if (view.whole()) {
            model.addAttribute("meetings", meetings.of(id));
            cases.call(id).map(call -> calls.get(call.value())).ifPresent(call -> model.addAttribute("answers", call));
            calls.find(id.value()).ifPresent(call -> fill(call, model));
            model.addAttribute("notes", records.notes(id));
            model.addAttribute("events", log.of(id));
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
        model.addAttribute("applicants", cases.ofCall(new CaseId(call.number())));
    }

    /** What gathers several cases is left to the page of all messages. */
    private static Predicate<Message> visible(View view) {
        return message -> view.whole()
                || (view.shows(message.role().name()) && message.cases().size() == 1);
    }
}
