package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.LEG;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.PUT_ON_AGENDA;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.REFERENCE;

import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før saken på sakslista. */
@Component
class RecordAgenda implements Step {
    private final PoliticalCases political;
    private final PapersAsTheyAre papers;
    private final Deadlines deadlines;

    RecordAgenda(PoliticalCases political, PapersAsTheyAre papers, Deadlines deadlines) {
        this.political = political;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(PUT_ON_AGENDA);
        boolean meets = political.get(step.caseId()).legs().stream()
                .filter(leg -> leg.place() == Integer.parseInt(step.get(LEG)))
                .anyMatch(leg -> leg.meeting() != null);
        if (!meets) {
            form.fault("Møtet er avlyst, og saken har ikke fått et nytt ennå. Lederen avgjør hva som skal skje.");
        }
        form.accept();
        political.onAgenda(step.caseId(), Integer.parseInt(step.get(LEG)), form.get(REFERENCE));
        papers.renew(step);
        deadlines.met(step.caseId(), "papers", step.get(LEG), step.actor());
    }
}
