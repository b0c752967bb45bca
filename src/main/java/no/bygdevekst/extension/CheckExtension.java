package no.bygdevekst.extension;

import static no.bygdevekst.extension.ExtensionProcess.CASE_NUMBER;
import static no.bygdevekst.extension.ExtensionProcess.CONSENT;
import static no.bygdevekst.extension.ExtensionProcess.CONSENTED;
import static no.bygdevekst.extension.ExtensionProcess.MILESTONE;
import static no.bygdevekst.extension.ExtensionProcess.MOVED_BECAUSE;
import static no.bygdevekst.extension.ExtensionProcess.MOVED_TO;
import static no.bygdevekst.extension.ExtensionProcess.NEW_DATE;
import static no.bygdevekst.extension.ExtensionProcess.OCCURRENCE;
import static no.bygdevekst.extension.ExtensionProcess.REASON;
import static no.bygdevekst.extension.ExtensionProcess.REQUEST_EXTENSION;

import java.util.Optional;
import java.util.Set;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Kontroller utsettelsen. */
@Component
class CheckExtension implements Step {
    private final Cases cases;
    private final Milestones milestones;

    CheckExtension(Cases cases, Milestones milestones) {
        this.cases = cases;
        this.milestones = milestones;
    }

    @Override
    public void run(StepScope step) {
        if (!step.actorIs("manager")) {
            throw new Refusal("Bare en leder kan utsette en frist.");
        }
        Form form = step.form(REQUEST_EXTENSION);
        Optional<CaseFile> file = form.value(CASE_NUMBER, cases::inProgress);
        Optional<Milestone> deadline =
                file.flatMap(found -> new OpenDeadlines(milestones.of(found.id())).meantIn(form));
        deadline.ifPresent(found -> checkConsent(form, file.orElseThrow().owner(), found));
        checkDate(form, deadline);
        deadline.ifPresent(found -> checkOrder(form, found));
        form.check();
        step.belongsTo(form.get(CASE_NUMBER));
        form.accept();
        step.set(MILESTONE, deadline.orElseThrow().name());
        step.set(OCCURRENCE, deadline.orElseThrow().occurrence());
        step.set(MOVED_TO, form.get(NEW_DATE).toString());
        step.set(MOVED_BECAUSE, form.get(REASON));
        form.value(CONSENT).ifPresent(consent -> step.set(CONSENTED, consent));
    }

    /** In a State scheme, what the applicant has to deliver goes to KDD, which has set the date. */
    private static void checkConsent(Form form, Scheme.Owner owner, Milestone deadline) {
        boolean delivered =
                deadline.owner().equals("applicant") || deadline.name().equals(Followers.APPLICATIONS);
        boolean setByTheState = owner == Scheme.Owner.STATE && delivered;
        if (setByTheState && form.value(CONSENT).isEmpty()) {
            form.fault(CONSENT, "må fylles ut, for fristen er satt av KDD");
        }
    }

    /** The first draft and the county's decision on its part come before the final draft. */
    private void checkOrder(Form form, Milestone deadline) {
        if (Set.of("firstDraft", "partyDecision").contains(deadline.name())) {
            milestones
                    .find(deadline.caseId(), "finalDraft", "")
                    .map(Milestone::due)
                    .filter(last -> form.value(NEW_DATE)
                            .filter(date -> !date.isBefore(last))
                            .isPresent())
                    .ifPresent(last ->
                            form.fault(NEW_DATE, "må være før fristen for endelig utkast, " + Bokmaal.day(last)));
        }
    }

    private void checkDate(Form form, Optional<Milestone> deadline) {
        form.coming(NEW_DATE);
        form.value(NEW_DATE).ifPresent(date -> deadline.filter(found -> !date.isAfter(found.due()))
                .ifPresent(found ->
                        form.fault(NEW_DATE, "må være senere enn fristen er nå, " + Bokmaal.day(found.due()))));
    }
}
