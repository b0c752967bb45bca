package no.bygdevekst.withdrawal;

import static no.bygdevekst.withdrawal.WithdrawalProcess.CASE_NUMBER;
import static no.bygdevekst.withdrawal.WithdrawalProcess.KIND;
import static no.bygdevekst.withdrawal.WithdrawalProcess.REASON;
import static no.bygdevekst.withdrawal.WithdrawalProcess.REQUEST_WITHDRAWAL;
import static no.bygdevekst.withdrawal.WithdrawalProcess.WITHDRAWAL_REASON;
import static no.bygdevekst.withdrawal.WithdrawalProcess.WITHDRAWN_ON;

import java.util.stream.Stream;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipalities;
import org.springframework.stereotype.Component;

/** Kontroller tilbaketrekkingen. */
@Component
class CheckWithdrawal implements Step {
    private final Cases cases;
    private final Municipalities municipalities;

    CheckWithdrawal(Cases cases, Municipalities municipalities) {
        this.cases = cases;
        this.municipalities = municipalities;
    }

    @Override
    public void run(StepScope step) {
        if (!step.actorIs("caseworker") && !step.actorIs("manager")) {
            throw new Refusal("Bare en saksbehandler eller leder kan trekke en sak.");
        }
        Form form = step.form(REQUEST_WITHDRAWAL);
        form.value(CASE_NUMBER).flatMap(cases::find).ifPresent(this::lockMunicipalities);
        var file = form.value(CASE_NUMBER, cases::inProgress);
        form.happened(WITHDRAWN_ON);
        file.map(found -> cases.beginning(found.id())).ifPresent(beginning -> form.notBefore(WITHDRAWN_ON, beginning));
        form.check();
        step.belongsTo(form.get(CASE_NUMBER));
        form.accept();
        step.set(KIND, file.orElseThrow().kind());
        step.set(WITHDRAWAL_REASON, form.get(REASON));
    }

    /** Before the case itself, as whoever makes an offer or takes somebody into a scheme does. */
    private void lockMunicipalities(CaseFile file) {
        municipalities.lock(Stream.concat(Stream.of(file), cases.ofCall(file.id()).stream())
                .flatMap(affected -> affected.codes().stream())
                .toList());
    }
}
