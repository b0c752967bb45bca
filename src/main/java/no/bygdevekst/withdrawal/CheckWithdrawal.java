package no.bygdevekst.withdrawal;

import static no.bygdevekst.withdrawal.WithdrawalProcess.CASE_NUMBER;
import static no.bygdevekst.withdrawal.WithdrawalProcess.KIND;
import static no.bygdevekst.withdrawal.WithdrawalProcess.REASON;
import static no.bygdevekst.withdrawal.WithdrawalProcess.REQUEST_WITHDRAWAL;
import static no.bygdevekst.withdrawal.WithdrawalProcess.WITHDRAWAL_REASON;
import static no.bygdevekst.withdrawal.WithdrawalProcess.WITHDRAWN_ON;

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

    CheckWithdrawal(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void run(StepScope step) {
        if (!step.actorIs("caseworker") && !step.actorIs("manager")) {
            throw new Refusal("Bare en saksbehandler eller leder kan trekke en sak.");
        }
        Form form = step.form(REQUEST_WITHDRAWAL);
        var file = form.value(CASE_NUMBER, cases::inProgress);
        form.happened(WITHDRAWN_ON);
        file.map(found -> cases.beginning(found.id())).ifPresent(beginning -> form.notBefore(WITHDRAWN_ON, beginning));
        form.check();
        step.belongsTo(form.get(CASE_NUMBER));
        form.accept();
        step.set(KIND, file.orElseThrow().kind());
        step.set(WITHDRAWAL_REASON, form.get(REASON));
    }
}
