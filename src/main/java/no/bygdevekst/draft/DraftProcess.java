package no.bygdevekst.draft;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.MeasureList;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;

/** What {@code processes/draft.bpmn} and this room have agreed on. */
final class DraftProcess {
    static final String ID = "draft";
    static final String WAIVED = "draft.waived";

    /** {@code firstDraft} or {@code finalDraft}; set by whoever calls the process, as is the group of the pilot's lead. */
    static final Variable<String> MILESTONE = Variable.text("milestone");

    static final Variable<String> LEAD_GROUP = Variable.text("leadGroup");
    static final Variable<Boolean> DRAFT_COMPLETE = Variable.fact("draftComplete");
    /** The departments that the draft's measures concern, comma-separated; each gives its input in a branch of its own. */
    static final Variable<String> DEPARTMENTS = Variable.text("departments");

    static final Variable<String> DEPARTMENT = Variable.text("department");
    static final Variable<String> OCCURRENCE = Variable.text("occurrence");
    static final Variable<String> INPUT_DUE = Variable.text("inputDue");
    /** Comes with the message that the draft is waived. */
    static final Variable<String> WAIVER_REASON = Variable.text("waiverReason");

    static final Field<LocalDate> RECEIVED_ON = Field.date("receivedOn", "Mottatt dato");
    static final Field<Upload> DOCUMENT = Field.file("document", "Utkastet");
    static final Field<MeasureList> MEASURES =
            Field.typed("measures", "Tiltak", MeasureList::parse).optional();
    static final Field<String> NOTE = Field.text("note", "Merknad").optional();
    /** Of whichever form has a file. */
    static final Field<String> LEGAL_BASIS =
            Field.line("legalBasis", "Hjemmel for unntak fra offentlighet").optional();

    static final List<Field<?>> RECEIVE_DRAFT = List.of(RECEIVED_ON, DOCUMENT, LEGAL_BASIS, MEASURES, NOTE);

    static final Field<String> INPUT = Field.text("input", "Innspill");
    static final Field<Upload> ATTACHMENT = Field.file("attachment", "Vedlegg").optional();
    static final List<Field<?>> GIVE_INPUT = List.of(INPUT, ATTACHMENT, LEGAL_BASIS);

    static final Field<String> SUMMARY = Field.text("summary", "Samlet innspill");
    static final List<Field<?>> COLLECT_INPUT = Impartiality.before(SUMMARY);

    static final Field<LocalDate> SUBMITTED_ON = Field.date("submittedOn", "Sendt KDD");
    static final Field<String> REFERENCE = Field.line("reference", "Referanse");
    static final List<Field<?>> REGISTER_SUBMISSION = List.of(SUBMITTED_ON, REFERENCE);

    private DraftProcess() {}
}
