package no.bygdevekst.arena;

import static no.bygdevekst.arena.ArenaProcess.ANSWER;
import static no.bygdevekst.arena.ArenaProcess.ANSWERED_ON;
import static no.bygdevekst.arena.ArenaProcess.MUNICIPALITY;
import static no.bygdevekst.arena.ArenaProcess.NAMES;
import static no.bygdevekst.arena.ArenaProcess.NUMBER;
import static no.bygdevekst.arena.ArenaProcess.REGISTER_ATTENDANCE;
import static no.bygdevekst.arena.ArenaProcess.REGISTRATION;

import java.util.Optional;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før påmeldingen i saken. A municipality may think again until the deadline. */
@Component
class RecordAttendance implements Step {
    private final Arenas arenas;
    private final Deadlines deadlines;

    RecordAttendance(Arenas arenas, Deadlines deadlines) {
        this.arenas = arenas;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_ATTENDANCE);
        Arena arena = arenas.get(step.caseId());
        Optional<Arena.Invitation> invitation = form.value(MUNICIPALITY, code -> arena.invitation(code)
                .orElseThrow(() -> new IllegalArgumentException("må være en av de inviterte")));
        form.happened(ANSWERED_ON);
        invitation.ifPresent(found -> {
            form.show(MUNICIPALITY, found.name());
            form.notBefore(ANSWERED_ON, Beginning.with("invitasjonen", found.invitedOn()));
        });
        form.value(ANSWER).ifPresent(answer -> checkNumber(form, answer));
        form.accept();
        String code = form.get(MUNICIPALITY);
        arenas.answer(
                step.caseId(),
                code,
                form.get(ANSWER),
                form.get(ANSWERED_ON),
                form.value(NUMBER).orElse(null),
                form.value(NAMES).orElse(null));
        deadlines.met(step.caseId(), REGISTRATION, code, form.get(ANSWERED_ON), step.actor());
    }

    private static void checkNumber(Form form, Arena.Answer answer) {
        if (answer == Arena.Answer.COMES) {
            if (form.value(NUMBER).isEmpty()) {
                form.fault(NUMBER, "må fylles ut når kommunen kommer");
            }
        } else {
            Stream.of(NUMBER, NAMES)
                    .filter(field -> form.value(field).isPresent())
                    .forEach(field -> form.fault(field, "skal bare fylles ut når kommunen kommer"));
        }
    }
}
