package no.bygdevekst.payout;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;

/** What {@code processes/payout.bpmn} and this room have agreed on. */
final class PayoutProcess {
    static final String ID = "payout";
    static final String CASE_ENDED = "case.ended";

    /** How what the recipient reports is kept in the case file; the note's subject is the payout. */
    static final String REPORT = "payoutReport";

    /** The payout's id. */
    static final Variable<String> PAYOUT = Variable.text("payout");
    /** {@code approve}, {@code hold} or {@code refuse}. */
    static final Variable<String> CHECK_OUTCOME = Variable.text("checkOutcome");

    static final Variable<Boolean> APPROVED = Variable.fact("approved");

    static final Field<CaseId> CASE_NUMBER = Field.caseNumber("caseNumber", "Bygdevekst-nummer");
    /** By its id. */
    static final Field<Long> COMMITMENT = Field.typed("commitment", "Tilsagn", text -> {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("må være et av tilsagnene i saken");
        }
        return Long.parseLong(text);
    });

    static final Field<Payouts.Kind> KIND = Field.choice("kind", "Hva slags utbetaling?", Payouts.Kind.class);
    static final Field<Long> KRONER =
            Field.kroner("kroner", "Beløp i kroner").where(kroner -> kroner > 0, "må være mer enn 0 kroner");
    static final Field<Long> COSTS = Field.kroner("costs", "Påløpte kostnader så langt");
    static final Field<LocalDate> REQUESTED_ON = Field.date("requestedOn", "Dato for anmodningen");
    static final Field<String> REPORT_TEXT =
            Field.text("report", "Rapport").where(text -> text.length() <= 10_000, "kan ha høyst 10 000 tegn");
    static final Field<Upload> ATTACHMENT = Field.file("attachment", "Vedlegg").optional();
    static final Field<String> LEGAL_BASIS =
            Field.line("legalBasis", "Hjemmel for unntak fra offentlighet").optional();
    static final List<Field<?>> REQUEST_PAYOUT =
            List.of(CASE_NUMBER, COMMITMENT, KIND, KRONER, COSTS, REQUESTED_ON, REPORT_TEXT, ATTACHMENT, LEGAL_BASIS);

    static final Field<Check> CHECK = Field.choice("outcome", "Hva viste kontrollen?", Check.class);
    /** Left out, what was asked for. */
    static final Field<Long> PAYABLE = Field.kroner(
                    "kroner", "Beløp som kan utbetales, når det er lavere enn det er bedt om")
            .where(kroner -> kroner > 0, "må være mer enn 0 kroner")
            .optional();

    static final Field<String> REASON = Field.text("reason", "Begrunnelse")
            .where(text -> text.length() <= 2000, "kan ha høyst 2000 tegn")
            .optional();
    static final List<Field<?>> CHECK_PAYOUT = Impartiality.before(CHECK, PAYABLE, REASON);

    static final Field<String> SUPPLIED = Field.text("supplied", "Hva som er kommet")
            .where(text -> text.length() <= 10_000, "kan ha høyst 10 000 tegn");
    static final List<Field<?>> SUPPLY_PAYOUT = List.of(SUPPLIED, ATTACHMENT, LEGAL_BASIS);

    static final Field<Approval> APPROVAL = Field.choice("outcome", "Godkjenning", Approval.class);
    static final List<Field<?>> APPROVE_PAYOUT = Impartiality.before(APPROVAL, REASON);

    static final Field<LocalDate> PAID_ON = Field.date("paidOn", "Betalt dato");
    static final Field<String> VOUCHER = Field.line("voucher", "Bilagsnummer i regnskapet")
            .where(number -> number.length() <= 100, "kan ha høyst 100 tegn");
    static final List<Field<?>> REGISTER_PAID = List.of(PAID_ON, VOUCHER);

    private PayoutProcess() {}

    static long id(StepScope step) {
        return Long.parseLong(step.get(PAYOUT));
    }

    /** What the caseworker finds. */
    enum Check implements Labelled {
        APPROVE("kan utbetales"),
        HOLD("holdes tilbake"),
        REFUSE("avslås");

        private final String label;

        Check(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What the other person makes of it. */
    enum Approval implements Labelled {
        APPROVED("godkjent"),
        RETURNED("sendt tilbake til ny kontroll");

        private final String label;

        Approval(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
