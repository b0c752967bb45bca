package no.bygdevekst.extension;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.Variable;

/** What {@code processes/extension.bpmn} and this room have agreed on. */
final class ExtensionProcess {
    static final String ID = "extension";

    static final Field<CaseId> CASE_NUMBER = Field.caseNumber("caseNumber", "Bygdevekst-nummer");
    static final Field<String> DEADLINE = Field.line("milestone", "Frist")
            .where(
                    anyBut("agreementEnd"),
                    "kan ikke være avtalens utløp: partene forlenger en avtale ved å bli enige om det")
            .where(
                    anyBut("programmeEnd"),
                    "kan ikke være programmets siste dag: den følger av vedtaket om omstillingsstatus. Skal programmet"
                            + " vare lenger, må dette avsluttes, og det nye vedtaket registreres i en ny sak")
            .where(
                    anyBut("commitmentLapse"),
                    "kan ikke være tilsagnets siste dag: den følger av vedtaket om tilskudd. Trengs pengene senere,"
                            + " må det gjøres et nytt vedtak")
            .where(
                    anyBut("offerReply"),
                    "kan ikke være svarfristen for et tilbud om plass: den står i tilbudet, og plassen blir ledig for"
                            + " andre når den er ute. Be kommunen svare før det");
    static final Field<String> WHICH =
            Field.line("occurrence", "Hvilken av fristene").optional();
    static final Field<LocalDate> NEW_DATE = Field.date("newDate", "Ny frist");
    static final Field<String> REASON =
            Field.text("reason", "Begrunnelse").where(text -> text.length() <= 2000, "kan ha høyst 2000 tegn");
    static final Field<String> CONSENT =
            Field.line("consent", "KDDs samtykke (referanse)").optional();
    static final List<Field<?>> REQUEST_EXTENSION =
            List.of(Impartiality.REQUIRED, CASE_NUMBER, DEADLINE, WHICH, NEW_DATE, REASON, CONSENT);

    /** The deadline that was found, and how it is to be moved: carried from step to step of one transaction. */
    static final Variable<String> MILESTONE = Variable.text("milestone");

    static final Variable<String> OCCURRENCE = Variable.text("occurrence");
    static final Variable<String> MOVED_TO = Variable.text("movedTo");
    static final Variable<String> MOVED_BECAUSE = Variable.text("movedBecause");
    static final Variable<String> CONSENTED = Variable.text("consented");

    private ExtensionProcess() {}

    /** A date that is kept with what it is the last day of is changed together with that, and not here. */
    private static Predicate<String> anyBut(String deadline) {
        return name -> !name.equals(deadline);
    }
}
