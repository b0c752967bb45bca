package no.bygdevekst.withdrawal;

import static no.bygdevekst.withdrawal.WithdrawalProcess.CALL;
import static no.bygdevekst.withdrawal.WithdrawalProcess.CASE_NUMBER;
import static no.bygdevekst.withdrawal.WithdrawalProcess.REASON;
import static no.bygdevekst.withdrawal.WithdrawalProcess.REQUEST_WITHDRAWAL;
import static no.bygdevekst.withdrawal.WithdrawalProcess.WITHDRAWAL_REASON;
import static no.bygdevekst.withdrawal.WithdrawalProcess.WITHDRAWN_ON;

import java.time.Clock;
import java.time.LocalDate;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Kontroller tilbaketrekkingen. */
@Component
class CheckWithdrawal implements Step {
    private final Cases cases;
    private final Clock clock;

    CheckWithdrawal(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        if (!step.actorIs("caseworker") && !step.actorIs("manager")) {
            throw new Refusal("Bare en saksbehandler eller leder kan trekke en sak.");
        }
        Form form = step.form(REQUEST_WITHDRAWAL);
        var file = form.value(CASE_NUMBER, cases::inProgress);
        form.value(WITHDRAWN_ON)
                .filter(day -> day.isAfter(LocalDate.now(clock)))
                .ifPresent(day -> form.fault(WITHDRAWN_ON, "kan ikke være en dag som kommer"));
        file.map(found -> cases.beginning(found.id()))
                .flatMap(beginning -> form.value(WITHDRAWN_ON).flatMap(beginning::fault))
                .ifPresent(fault -> form.fault(WITHDRAWN_ON, fault));
        form.check();
        step.belongsTo(form.get(CASE_NUMBER));
        form.accept();
        step.set(CALL, file.orElseThrow().kind().equals(Cases.CALL));
        step.set(WITHDRAWAL_REASON, form.get(REASON));
    }
}
