package no.bygdevekst.absence;

import static no.bygdevekst.absence.AbsenceProcess.AWAY;
import static no.bygdevekst.absence.AbsenceProcess.DEPUTY;
import static no.bygdevekst.absence.AbsenceProcess.FROM;
import static no.bygdevekst.absence.AbsenceProcess.LEAVES_AT;
import static no.bygdevekst.absence.AbsenceProcess.PERSON;
import static no.bygdevekst.absence.AbsenceProcess.REGISTER_ABSENCE;
import static no.bygdevekst.absence.AbsenceProcess.REPLACES;
import static no.bygdevekst.absence.AbsenceProcess.RETURNS_AT;
import static no.bygdevekst.absence.AbsenceProcess.TO;

import no.bygdevekst.casefile.Absences;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Tasks;
import org.springframework.stereotype.Component;

/** Registrer fravær og stedfortreder. */
@Component
class RecordAbsence implements Step {
    private final Absences absences;
    private final Staff staff;

    RecordAbsence(Absences absences, Staff staff) {
        this.absences = absences;
        this.staff = staff;
    }

    @Override
    public void run(StepScope step) {
        if (!step.actorIs("caseworker") && !step.actorIs("manager")) {
            throw new Refusal("Bare en saksbehandler eller leder kan registrere fravær.");
        }
        Form form = step.form(REGISTER_ABSENCE);
        checkPeople(form, step);
        checkDays(form);
        form.check();
        if (form.ticked(REPLACES)) {
            absences.withdraw(form.get(PERSON), form.get(FROM), form.get(TO));
        }
        absences.register(form.get(PERSON), form.get(DEPUTY), form.get(FROM), form.get(TO));
        step.set(AWAY, form.get(PERSON));
        step.set(LEAVES_AT, Tasks.startOf(form.get(FROM)));
        step.set(RETURNS_AT, Tasks.startOf(form.get(TO).plusDays(1)));
    }

    private void checkPeople(Form form, StepScope step) {
        var person = form.value(PERSON, staff::caseHandler);
        var deputy = form.value(DEPUTY, staff::caseHandler);
        person.filter(found -> !step.actorIs("manager") && !found.id().equals(step.actor()))
                .ifPresent(found -> form.fault(PERSON, "må være deg selv; bare en leder kan registrere andres fravær"));
        person.filter(found -> deputy.filter(found::equals).isPresent())
                .ifPresent(found -> form.fault(DEPUTY, "må være en annen enn den som er borte"));
    }

    private void checkDays(Form form) {
        form.coming(TO);
        form.value(FROM)
                .filter(from -> form.value(TO).filter(from::isAfter).isPresent())
                .ifPresent(from -> form.fault(FROM, "kan ikke være etter siste dag"));
    }
}
