package no.bygdevekst.interpellation;

import static no.bygdevekst.interpellation.InterpellationProcess.ANSWER_DEADLINE;
import static no.bygdevekst.interpellation.InterpellationProcess.CASE_TITLE;
import static no.bygdevekst.interpellation.InterpellationProcess.DECIDED_BEFORE;
import static no.bygdevekst.interpellation.InterpellationProcess.GIVEN;
import static no.bygdevekst.interpellation.InterpellationProcess.GIVEN_ON;
import static no.bygdevekst.interpellation.InterpellationProcess.KIND;
import static no.bygdevekst.interpellation.InterpellationProcess.NEXT_MEETING;
import static no.bygdevekst.interpellation.InterpellationProcess.PATH;
import static no.bygdevekst.interpellation.InterpellationProcess.REGISTER_ANSWER;
import static no.bygdevekst.interpellation.InterpellationProcess.RESULT;
import static no.bygdevekst.interpellation.InterpellationProcess.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.casefile.Interpellations;
import no.bygdevekst.casefile.Interpellations.Interpellation;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.OrientationOrders;
import no.bygdevekst.casefile.PoliticalCase.Concern;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.interpellation.InterpellationProcess.Result;
import org.springframework.stereotype.Component;

/** Før svaret i saken, and order what the county mayor has asked for. */
@Component
class RecordAnswerGiven implements Step {
    private final Interpellations interpellations;
    private final PoliticalCases politicalCases;
    private final OrientationOrders orientations;
    private final Committees committees;
    private final Milestones milestones;
    private final Deadlines deadlines;

    RecordAnswerGiven(
            Interpellations interpellations,
            PoliticalCases politicalCases,
            OrientationOrders orientations,
            Committees committees,
            Milestones milestones,
            Deadlines deadlines) {
        this.interpellations = interpellations;
        this.politicalCases = politicalCases;
        this.orientations = orientations;
        this.committees = committees;
        this.milestones = milestones;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_ANSWER);
        Interpellation raised = interpellations.get(step.caseId());
        Optional<List<String>> path = form.value(PATH, committees::path);
        form.value(RESULT).ifPresent(result -> check(step, form, raised, result));
        form.accept();
        Result result = form.get(RESULT);
        step.set(GIVEN, result != Result.POSTPONED);
        if (result == Result.POSTPONED) {
            postpone(step, raised, form.get(NEXT_MEETING));
            return;
        }
        interpellations.answered(step.caseId(), form.get(GIVEN_ON));
        deadlines.met(step.caseId(), ANSWER_DEADLINE, "", form.get(GIVEN_ON), step.actor());
        String orderedBy =
                "Fylkesordføreren i Fylkestinget %s, %s".formatted(Bokmaal.day(form.get(GIVEN_ON)), raised.title());
        if (result == Result.CASE) {
            politicalCases.order(
                    new PoliticalCases.Order(
                            form.get(CASE_TITLE),
                            form.get(KIND),
                            path.orElseThrow(),
                            form.value(DECIDED_BEFORE).orElse(null),
                            orderedBy,
                            null,
                            List.of(new Concern(step.caseId(), Interpellations.KIND, null)),
                            List.of()),
                    step.actor());
        }
        if (result == Result.ORIENTATION) {
            orientations.order(form.get(YEAR), orderedBy);
        }
    }

    private void check(StepScope step, Form form, Interpellation raised, Result result) {
        if (result == Result.POSTPONED) {
            need(form, NEXT_MEETING, "når svaret er utsatt");
            form.coming(NEXT_MEETING);
            LocalDate due = deadline(step).due();
            form.value(NEXT_MEETING)
                    .filter(next -> !next.isAfter(due))
                    .ifPresent(next -> form.fault(NEXT_MEETING, "må være etter møtet " + Bokmaal.day(due)));
            return;
        }
        need(form, GIVEN_ON, "når svaret er gitt");
        form.happened(GIVEN_ON, Beginning.with("dagen interpellasjonen er mottatt", raised.receivedOn()));
        if (result == Result.CASE) {
            for (Field<?> field : List.of(CASE_TITLE, KIND, PATH)) {
                need(form, field, "når det er bestilt en politisk sak");
            }
            form.coming(DECIDED_BEFORE);
        }
        if (result == Result.ORIENTATION) {
            need(form, YEAR, "når det er bestilt en felles orienteringssak");
        }
    }

    private static void need(Form form, Field<?> field, String when) {
        if (form.value(field).isEmpty()) {
            form.fault(field, "må fylles ut " + when);
        }
    }

    private void postpone(StepScope step, Interpellation raised, LocalDate to) {
        interpellations.postpone(step.caseId(), to);
        deadlines.move(
                deadline(step),
                to,
                step.actor(),
                "Svaret ble ikke gitt i møtet %s".formatted(Bokmaal.day(raised.meetingOn())),
                null);
    }

    private Milestone deadline(StepScope step) {
        return milestones.get(step.caseId(), ANSWER_DEADLINE, "");
    }
}
