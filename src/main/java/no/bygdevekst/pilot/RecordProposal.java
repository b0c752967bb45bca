package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.AGREEMENT_FROM;
import static no.bygdevekst.pilot.PilotProcess.AGREEMENT_TO;
import static no.bygdevekst.pilot.PilotProcess.KDD_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.LEGAL_BASIS;
import static no.bygdevekst.pilot.PilotProcess.PROPOSAL;
import static no.bygdevekst.pilot.PilotProcess.PROPOSAL_SUMMARY;
import static no.bygdevekst.pilot.PilotProcess.PROPOSED_FROM;
import static no.bygdevekst.pilot.PilotProcess.PROPOSED_ON;
import static no.bygdevekst.pilot.PilotProcess.PROPOSED_TO;
import static no.bygdevekst.pilot.PilotProcess.RECEIVED_ON;
import static no.bygdevekst.pilot.PilotProcess.REGISTER_PROPOSAL;

import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Attachments;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før forslaget i saken. */
@Component
class RecordProposal implements Step {
    private final Records records;
    private final Attachments attachments;
    private final Days days;

    RecordProposal(Records records, Attachments attachments, Days days) {
        this.records = records;
        this.attachments = attachments;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_PROPOSAL);
        days.pastSinceSupport(step, form, RECEIVED_ON);
        days.period(step, form, PROPOSED_FROM, PROPOSED_TO);
        form.accept();
        records.write(
                step.caseId(),
                "proposal",
                form.get(KDD_REFERENCE),
                step.actor(),
                "Avtalen foreslås å gjelde fra %s til %s.\n\n%s"
                        .formatted(
                                Bokmaal.day(form.get(PROPOSED_FROM)),
                                Bokmaal.day(form.get(PROPOSED_TO)),
                                form.get(PROPOSAL_SUMMARY)));
        attachments.file(
                step,
                form,
                PROPOSAL,
                LEGAL_BASIS,
                Documents.Sheet.received("proposal", "Statens forslag til avtale", Parties.KDD, form.get(RECEIVED_ON)));
        step.set(PROPOSED_ON, form.get(RECEIVED_ON).toString());
        step.set(AGREEMENT_FROM, form.get(PROPOSED_FROM).toString());
        step.set(AGREEMENT_TO, form.get(PROPOSED_TO).toString());
    }
}
