package no.bygdevekst.cooperation;

import static no.bygdevekst.cooperation.CooperationProcess.CONTINUATION;
import static no.bygdevekst.cooperation.CooperationProcess.DECIDE_PROLONGATION;
import static no.bygdevekst.cooperation.CooperationProcess.NEW_END;
import static no.bygdevekst.cooperation.CooperationProcess.PROLONGATION;
import static no.bygdevekst.cooperation.CooperationProcess.PROLONGATION_PURPOSE;
import static no.bygdevekst.cooperation.CooperationProcess.PROLONGED_TO;
import static no.bygdevekst.cooperation.CooperationProcess.REASONS;
import static no.bygdevekst.cooperation.CooperationProcess.TO_BE_PROLONGED;
import static no.bygdevekst.cooperation.CooperationProcess.WANTED_GRANT;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.cooperation.CooperationProcess.Continuation;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før vurderingen i saken. Nobody is prolonged for more than the frames hold. */
@Component
class RecordProlongation implements Step {
    /** What the assessment of a cooperation that is not to be prolonged is about. */
    static final String ENDS = "Avsluttes";

    private final Records records;
    private final Frames frames;

    RecordProlongation(Records records, Frames frames) {
        this.records = records;
        this.frames = frames;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(DECIDE_PROLONGATION);
        LocalDate end = records.agreement(step.caseId()).orElseThrow().to();
        form.value(CONTINUATION).ifPresent(continuation -> {
            if (continuation == Continuation.PROLONG) {
                checkProlongation(form, end);
            } else {
                for (Field<?> field : List.of(NEW_END, WANTED_GRANT)) {
                    if (form.value(field).isPresent()) {
                        form.fault(field, "skal ikke fylles ut når samarbeidet avsluttes");
                    }
                }
            }
        });
        form.accept();
        boolean prolong = form.get(CONTINUATION) == Continuation.PROLONG;
        step.set(TO_BE_PROLONGED, prolong);
        if (prolong) {
            String newEnd = Bokmaal.day(form.get(NEW_END));
            step.set(PROLONGED_TO, form.get(NEW_END).toString());
            step.set(PROLONGATION_PURPOSE, "Forlengelse i I lag til " + newEnd);
            records.write(
                    step.caseId(),
                    PROLONGATION,
                    "Forlenges til " + newEnd,
                    step.actor(),
                    "%s\n\nØnsket tilskudd: %s kroner"
                            .formatted(form.get(REASONS), Bokmaal.number(form.get(WANTED_GRANT))));
        } else {
            records.write(step.caseId(), PROLONGATION, ENDS, step.actor(), form.get(REASONS));
        }
    }

    private void checkProlongation(Form form, LocalDate end) {
        for (Field<?> field : List.of(NEW_END, WANTED_GRANT)) {
            if (form.value(field).isEmpty()) {
                form.fault(field, "må fylles ut når samarbeidet forlenges");
            }
        }
        form.coming(NEW_END);
        form.value(NEW_END)
                .filter(day -> !day.isAfter(end))
                .ifPresent(
                        day -> form.fault(NEW_END, "må være etter at avtalen utløper, %s".formatted(Bokmaal.day(end))));
        long free = frames.all().stream()
                .filter(frame -> frame.year() >= end.getYear())
                .mapToLong(Frames.Frame::free)
                .sum();
        form.value(WANTED_GRANT)
                .filter(wanted -> wanted > free)
                .ifPresent(wanted -> form.fault(
                        WANTED_GRANT,
                        "er mer enn det som er igjen i rammene, %s kroner. Samarbeidet kan bare forlenges når en ramme har penger"
                                .formatted(Bokmaal.number(free))));
    }
}
