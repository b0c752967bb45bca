package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.AGREEMENT;
import static no.bygdevekst.pilot.PilotProcess.AGREEMENT_END;
import static no.bygdevekst.pilot.PilotProcess.AGREEMENT_REFERENCE;
import static no.bygdevekst.pilot.PilotProcess.LEGAL_BASIS;
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
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.document.Papers;
import no.bygdevekst.engine.Attachments;
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
    private final Papers papers;
    private final Documents documents;
    private final Records records;
    private final Outbox outbox;
    private final Days days;

    RecordAgreement(
            Cases cases,
            Parties parties,
            Measures measures,
            Attachments attachments,
            Papers papers,
            Documents documents,
            Records records,
            Outbox outbox,
            Days days) {
        this.cases = cases;
        this.parties = parties;
        this.measures = measures;
        this.attachments = attachments;
        this.papers = papers;
        this.documents = documents;
        this.records = records;
        this.outbox = outbox;
        this.days = days;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REGISTER_AGREEMENT);
        days.period(step, form, VALID_FROM, VALID_TO);
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
        attachments.file(
                step,
                form,
                AGREEMENT,
                LEGAL_BASIS,
                Documents.Sheet.received("agreement", "Bygdevekstavtale", Parties.KDD, from));
        measures.keep(caseId, Measures.AGREEMENT, form.get(MEASURES).complete(), step.actor());
        List<Parties.Party> signed = parties.of(caseId).stream()
                .filter(party -> party.signedOn() != null)
                .toList();
        signed.forEach(party -> parties.stand(party, Parties.Standing.PARTY, step.actor()));
        cases.changeState(caseId, CaseState.AGREEMENT, step.actor());
        var agreement = new Records.Agreement(from, to, form.get(AGREEMENT_REFERENCE));
        records.agreed(caseId, agreement);
        if (form.value(AGREEMENT).isEmpty()) {
            file(step, papers.agreement(cases.get(caseId), agreement, signed, measures.newest(caseId)), from);
        }
        step.set(AGREEMENT_END, to.toString());
        StatusYear.of(from.getYear(), to).put(step);
        for (Role role : List.of(Role.APPLICANT, Role.CASEWORKER, Role.MANAGER)) {
            outbox.tell(caseId, role, "agreementMade", Map.of("from", from, "to", to, "parties", signed));
        }
    }
    /** What has been agreed as a document of ours, as long as nobody has the signed one. */
    private void file(StepScope step, Papers.Paper paper, LocalDate from) {
        documents.file(
                step.caseId(),
                new Documents.Sheet(
                        paper.kind(),
                        paper.title(),
                        Documents.Direction.INTERNAL,
                        Parties.COUNTY,
                        "Partene i avtalen",
                        from),
                paper.rendering().files(paper.title()),
                step.actor());
    }
}
