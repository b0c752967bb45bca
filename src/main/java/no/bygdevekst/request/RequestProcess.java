package no.bygdevekst.request;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Department;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;

/** What {@code processes/request.bpmn} and this room have agreed on. */
final class RequestProcess {
    static final String ID = "request";
    static final String PILOT_WITHDRAWN = "pilot.withdrawn";
    static final String PILOT_CLOSED = "pilot.closed";

    /** The request's number within its case. */
    static final Variable<String> REQUEST = Variable.text("request");
    /** The departments that are to answer, comma-separated; each does so in a branch of its own. */
    static final Variable<String> DEPARTMENTS = Variable.text("departments");

    static final Variable<String> ANSWER_DUE = Variable.text("answerDue");
    static final Variable<String> DEPARTMENT = Variable.text("department");
    static final Variable<String> OCCURRENCE = Variable.text("occurrence");

    static final Field<CaseId> CASE_NUMBER = Field.caseNumber("caseNumber", "Bygdevekst-nummer");
    static final Field<String> SUBJECT = Field.line("subject", "Emne");
    static final Field<String> QUESTION = Field.text("question", "Spørsmål");
    static final Field<List<Department>> DEPARTMENTS_ASKED = Field.typed(
                    "departments", "Fagavdelinger", Department::list)
            .where(asked -> !asked.isEmpty(), "må fylles ut");
    static final Field<LocalDate> ANSWER_BY =
            Field.date("answerBy", "Svarfrist").optional();
    static final Field<Upload> ATTACHMENT = Field.file("attachment", "Vedlegg").optional();
    /** Of whichever form has a file. */
    static final Field<String> LEGAL_BASIS =
            Field.line("legalBasis", "Hjemmel for unntak fra offentlighet").optional();

    static final List<Field<?>> REGISTER_REQUEST =
            List.of(CASE_NUMBER, SUBJECT, QUESTION, DEPARTMENTS_ASKED, ANSWER_BY, ATTACHMENT, LEGAL_BASIS);

    static final Field<String> ANSWER = Field.text("answer", "Svar");
    static final List<Field<?>> ANSWER_REQUEST = List.of(ANSWER, ATTACHMENT, LEGAL_BASIS);

    static final Field<String> REPLY = Field.text("reply", "Samlet svar");
    static final List<Field<?>> COLLECT_ANSWERS = List.of(REPLY);

    private RequestProcess() {}
}
