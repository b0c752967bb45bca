package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.AGREEMENT;
import static no.bygdevekst.pilot.PilotProcess.AGREEMENT_END;
import static no.bygdevekst.pilot.PilotProcess.AGREEMENT_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.MEASURES;
import static no.bygdevekst.pilot.PilotProcess.REGISTER_AGREEMENT;
import static no.bygdevekst.pilot.PilotProcess.VALID_FROM;
import static no.bygdevekst.pilot.PilotProcess.VALID_TO;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseState;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.notification.Role;
import org.springframework.stereotype.Component;

/** Før avtalen i saken. */
@Component
class RecordAgreement implements Step {
    private final Cases cases;
    private final Parties parties;
    private final Measures measures;
    private final Attachments attachments;
    private final Outbox outbox;

    private final Records records;

    RecordAgreement(
            Cases cases, Parties parties, Measures measures, Attachments attachments, Outbox outbox, Records records) {
        this.records = records;
        this.cases = cases;
        this.parties = parties;
        this.measures = measures;
        this.attachments = attachments;
        this.outbox = outbox;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_AGREEMENT);
        form.value(VALID_TO)
                .filter(to -> form.value(VALID_FROM)
                        .filter(from -> !from.isBefore(to))
                        .isPresent())
                .ifPresent(to -> form.fault(VALID_TO, "må være etter at avtalen begynner å gjelde"));
        form.value(MEASURES).ifPresent(list -> {
            if (list.rows().isEmpty()) {
                form.fault(MEASURES, "må ha minst ett tiltak");
            }
            list.gaps().forEach(gap -> form.fault(MEASURES, "er ikke fylt ut: " + gap));
        });
        form.accept();
        CaseId caseId = step.caseId();
        LocalDate from = form.get(VALID_FROM);
        LocalDate to = form.get(VALID_TO);
        attachments.received(step, form.value(AGREEMENT), "agreement", "Bygdevekstavtale", from);
        measures.keep(caseId, Measures.AGREEMENT, form.get(MEASURES).complete(), step.actor());
        List<Parties.Party> signed = parties.of(caseId).stream()
                .filter(party -> party.signedOn() != null)
                .toList();
        signed.forEach(party -> parties.stand(party, Parties.Standing.PARTY, step.actor()));
        cases.changeState(caseId, CaseState.AGREEMENT, step.actor());
        records.agreed(caseId, new Records.Agreement(from, to, form.get(AGREEMENT_REFERENCE)));
        step.set(AGREEMENT_END, to.toString());
        StatusYear.of(from.getYear(), to).put(step);
        for (Role role : List.of(Role.APPLICANT, Role.CASEWORKER, Role.MANAGER)) {
            outbox.tell(caseId, role, "agreementMade", Map.of("from", from, "to", to, "parties", signed));
        }
    }
}
