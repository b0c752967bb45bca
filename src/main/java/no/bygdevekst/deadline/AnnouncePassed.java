package no.bygdevekst.deadline;

import static no.bygdevekst.deadline.DeadlineProcess.MILESTONE;
import static no.bygdevekst.deadline.DeadlineProcess.OCCURRENCE;

import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/**
 * Si fra til saken at fristen er ute: {@code deadline.applicationPassed} for the milestone {@code application}. Whoever
 * waits for it goes on in a transaction of its own; a process that has an {@code occurrence} hears of that one alone.
 */
@Component
class AnnouncePassed implements Step {
    private final Processes processes;

    AnnouncePassed(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void run(StepScope step) {
        processes.tellUnlessOther(
                "deadline.%sPassed".formatted(step.get(MILESTONE)), step.caseId(), OCCURRENCE, step.get(OCCURRENCE));
    }
}
