package no.bygdevekst.interpellation;

import static no.bygdevekst.interpellation.InterpellationProcess.ANSWER_DEADLINE;
import static no.bygdevekst.interpellation.InterpellationProcess.BODY;
import static no.bygdevekst.interpellation.InterpellationProcess.DRAFT;
import static no.bygdevekst.interpellation.InterpellationProcess.FILE;
import static no.bygdevekst.interpellation.InterpellationProcess.MEETING_ON;
import static no.bygdevekst.interpellation.InterpellationProcess.NUMBER;
import static no.bygdevekst.interpellation.InterpellationProcess.PARTY;
import static no.bygdevekst.interpellation.InterpellationProcess.RAISED_BY;
import static no.bygdevekst.interpellation.InterpellationProcess.RECEIVED_ON;
import static no.bygdevekst.interpellation.InterpellationProcess.REGISTER_INTERPELLATION;
import static no.bygdevekst.interpellation.InterpellationProcess.TITLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Interpellations;
import no.bygdevekst.casefile.Interpellations.Interpellation;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.stereotype.Component;

/** Opprett saken. The draft is due a week before the meeting, or on the next working day when that is past. */
@Component
class OpenInterpellation implements Step {
    private static final int DAYS_BEFORE_MEETING = 7;

    private final Cases cases;
    private final Interpellations interpellations;
    private final Documents documents;
    private final Deadlines deadlines;
    private final WorkingDays calendar;
    private final Outbox outbox;
    private final Clock clock;

    OpenInterpellation(
            Cases cases,
            Interpellations interpellations,
            Documents documents,
            Deadlines deadlines,
            WorkingDays calendar,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.interpellations = interpellations;
        this.documents = documents;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_INTERPELLATION);
        cases.lockSeries(Interpellations.KIND);
        form.value(NUMBER)
                .flatMap(interpellations::find)
                .ifPresent(known -> form.fault(NUMBER, "er registrert før, i sak " + known.caseId()));
        form.happened(RECEIVED_ON);
        form.coming(MEETING_ON);
        form.value(RECEIVED_ON)
                .ifPresent(received -> form.notBefore(MEETING_ON, Beginning.with("dagen den er mottatt", received)));
        form.check();
        String title = "Interpellasjon %s: %s".formatted(form.get(NUMBER), form.get(TITLE));
        step.belongsTo(cases.open(Interpellations.KIND, null, title, List.of(), CaseState.OPEN, step.actor()));
        form.accept();
        CaseId caseId = step.caseId();
        Interpellation raised = new Interpellation(
                caseId,
                form.get(NUMBER),
                form.get(RECEIVED_ON),
                form.get(MEETING_ON),
                form.get(RAISED_BY),
                form.get(PARTY),
                form.get(BODY),
                null,
                null);
        interpellations.register(raised);
        form.value(FILE)
                .ifPresent(file -> documents.file(
                        caseId,
                        Documents.Sheet.received(
                                Interpellations.KIND,
                                title,
                                "%s, %s".formatted(raised.raisedBy(), raised.party()),
                                raised.receivedOn()),
                        file.fileName(),
                        file.mediaType(),
                        file.content(),
                        step.actor()));
        LocalDate soonest = calendar.onOrAfter(LocalDate.now(clock));
        LocalDate draft = calendar.onOrBefore(raised.meetingOn().minusDays(DAYS_BEFORE_MEETING));
        deadlines.set(step, DRAFT, "", draft.isBefore(soonest) ? soonest : draft);
        deadlines.set(step, ANSWER_DEADLINE, "", raised.meetingOn());
        outbox.tell(caseId, Role.MANAGER, "interpellationRaised", Map.of("raised", raised));
    }
}
