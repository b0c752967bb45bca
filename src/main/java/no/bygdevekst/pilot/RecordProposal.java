package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.AGREEMENT_FROM;
import static no.bygdevekst.pilot.PilotProcess.AGREEMENT_TO;
import static no.bygdevekst.pilot.PilotProcess.KDD_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.PROPOSAL;
import static no.bygdevekst.pilot.PilotProcess.PROPOSAL_SUMMARY;
import static no.bygdevekst.pilot.PilotProcess.PROPOSED_FROM;
import static no.bygdevekst.pilot.PilotProcess.PROPOSED_TO;
import static no.bygdevekst.pilot.PilotProcess.RECEIVED_ON;
import static no.bygdevekst.pilot.PilotProcess.REGISTER_PROPOSAL;

import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før forslaget i saken. */
@Component
class RecordProposal implements Step {
    private final Records records;
    private final Attachments attachments;
    private final Today today;

    RecordProposal(Records records, Attachments attachments, Today today) {
        this.records = records;
        this.attachments = attachments;
        this.today = today;
    }

    @Override
    public void run(StepScope step) {

        Form form = step.form(REGISTER_PROPOSAL);
        today.past(form, RECEIVED_ON);
        form.value(PROPOSED_TO)
                .filter(to -> form.value(PROPOSED_FROM)
                        .filter(from -> !from.isBefore(to))
                        .isPresent())
                .ifPresent(to -> form.fault(PROPOSED_TO, "må være etter at avtalen begynner"));
        form.accept();
        records.write(
                step.caseId(),
                "proposal",
                form.get(KDD_REFERENCE),
                step.actor(),
                "Avtalen foreslås å gjelde fra %s til %s.\n\n%s"
                        .formatted(form.get(PROPOSED_FROM), form.get(PROPOSED_TO), form.get(PROPOSAL_SUMMARY)));
        attachments.received(
                step, form.value(PROPOSAL), "proposal", "Statens forslag til avtale", form.get(RECEIVED_ON));
        step.set(AGREEMENT_FROM, form.get(PROPOSED_FROM).toString());
        step.set(AGREEMENT_TO, form.get(PROPOSED_TO).toString());
    }
}
