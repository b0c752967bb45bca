package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bygdevekst.access.Access;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Meeting;
import no.bygdevekst.casefile.Meetings;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.engine.SeenTasks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The meetings of a case, and whom the forms that plan and register them begin with. For those who work here. */
@RestController
@Tag(name = "Saker")
class MeetingsApi {
    private static final String STATE_ADMINISTRATOR = "Statsforvalteren i Trøndelag";

    private final Access access;
    private final SeenTasks tasks;
    private final Meetings meetings;
    private final Parties parties;
    private final Staff staff;

    MeetingsApi(Access access, SeenTasks tasks, Meetings meetings, Parties parties, Staff staff) {
        this.access = access;
        this.tasks = tasks;
        this.meetings = meetings;
        this.parties = parties;
        this.staff = staff;
    }

    @GetMapping("/api/cases/{year}/{place}/meetings")
    @Operation(summary = "Møtene i en sak, med deltakere, referat og oppfølging. For de ansatte")
    List<Answers.Met> of(
            @Parameter(example = "2022") @PathVariable String year,
            @Parameter(example = "0001") @PathVariable String place) {
        View view = CasesApi.open(access, year, place);
        if (!view.whole()) {
            throw Refused.notFound("Sak %s har ingen møter som du har tilgang til."
                    .formatted(view.file().id()));
        }
        return meetings.of(view.file().id()).stream().map(Answers.Met::of).toList();
    }

    @GetMapping("/api/tasks/{id}/participants")
    @Operation(summary = "Deltakerne i møtet som en oppgave gjelder, eller et forslag før det er planlagt")
    List<Answers.Participant> participants(@PathVariable String id) {
        SeenTasks.Seen seen = TasksApi.seen(tasks, id);
        Meeting meeting = Optional.of(seen)
                .filter(found -> access.viewer().insider())
                .flatMap(found -> tasks.carried(found, "meeting"))
                .map(Long::parseLong)
                .map(meetings::get)
                .orElseThrow(() -> Refused.notFound("Oppgave %s gjelder ikke noe møte.".formatted(id)));
        return meeting.participants().isEmpty()
                ? proposed(meeting)
                : meeting.participants().stream().map(Answers.Participant::of).toList();
    }

    /** The applicant, who works with the case, and the State's administrator in the county, who is asked to every dialogue. */
    private List<Answers.Participant> proposed(Meeting meeting) {
        CaseFile file = access.open(meeting.caseId()).orElseThrow().file();
        List<Answers.Participant> proposed = new ArrayList<>();
        parties.contact(file.id(), Parties.APPLICANT)
                .ifPresent(contact ->
                        proposed.add(new Answers.Participant(contact.name(), file.title(), contact.email(), null)));
        Optional.ofNullable(file.caseworker())
                .flatMap(staff::find)
                .ifPresent(person ->
                        proposed.add(new Answers.Participant(person.name(), Parties.COUNTY, person.email(), null)));
        if (meeting.kind() == Meeting.Kind.DIALOGUE) {
            proposed.add(new Answers.Participant(STATE_ADMINISTRATOR, "Statsforvalteren", null, null));
        }
        return proposed;
    }
}
