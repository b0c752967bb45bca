package no.bygdevekst.withdrawal;

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
        var file = form.value(CASE_NUMBER, id -> cases.inProgress(id, "pilot"));
        form.value(WITHDRAWN_ON)
                .filter(day -> day.isAfter(LocalDate.now(clock)))
                .ifPresent(day -> form.fault(WITHDRAWN_ON, "kan ikke være en dag som kommer"));
        file.map(found -> cases.callYear(found.id()))
                .filter(year -> form.value(WITHDRAWN_ON)
                        .filter(day -> day.getYear() < year)
                        .isPresent())
                .ifPresent(year -> form.fault(WITHDRAWN_ON, "kan ikke være før utlysningsåret, " + year));
        form.check();
        step.belongsTo(form.get(CASE_NUMBER));
        form.accept();
        step.set(WITHDRAWAL_REASON, form.get(REASON));
    }
}
