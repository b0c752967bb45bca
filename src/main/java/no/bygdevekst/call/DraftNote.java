package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.COMMITTEE_NOTE;
import static no.bygdevekst.call.CallProcess.STATE_DECIDES;

import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Variable;
import no.bygdevekst.scheme.Calls;
import org.springframework.stereotype.Component;

/** Foreslå notat til Fylkesutvalget: what the form begins with. */
@Component
class DraftNote implements Step {
    /** What the engine can carry to the form. */
    private static final int LONGEST = 4000;

    private static final String MORE = "\n– Flere svar står i sakene.";

    private final Calls calls;
    private final Results results;

    DraftNote(Calls calls, Results results) {
        this.calls = calls;
        this.results = results;
    }

    @Override
    public void run(StepScope step) {
        Calls.Call call = calls.get(step.caseId().value());
        var note = new StringBuilder(
                """
                %s: resultatet av utlysningen

                %s avgjør søknadene. Søknadsfristen var %s. Svarene til søkerne:
                """
                        .formatted(
                                call.title(),
                                step.get(STATE_DECIDES) ? Parties.KDD : Parties.COUNTY,
                                Bokmaal.day(call.agreed().applyBy())));
        for (String line : results.lines(step.caseId())) {
            String item = "\n– " + line + ".";
            if (note.length() + item.length() + MORE.length() > LONGEST) {
                note.append(MORE);
                break;
            }
            note.append(item);
        }
        step.set(Variable.text(COMMITTEE_NOTE.name()), note.toString());
    }
}
