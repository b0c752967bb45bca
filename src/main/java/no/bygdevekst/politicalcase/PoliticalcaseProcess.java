package no.bygdevekst.politicalcase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.casefile.Passages;
import no.bygdevekst.casefile.Passages.Section;
import no.bygdevekst.casefile.PointRow;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Impartiality;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.engine.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What {@code processes/politicalcase.bpmn}, its forms and this room have agreed on. Begins when a case has been ordered. */
@Component
class PoliticalcaseProcess {
    static final String ID = "politicalcase";
    /** What the origin of each concern hears. */
    static final String DECIDED = "politicalcase.decided";

    static final String DROPPED = "politicalcase.dropped";
    static final String CASE_ENDED = "case.ended";

    /** Who has the case while it is written; the approvers are as {@code politicalplan.dmn} calls them. */
    static final String EDITOR_HAS_IT = "editor";

    static final String NOBODY_HAS_IT = "done";
    /** A note about an approval or a return, its subject the approver. */
    static final String APPROVAL_NOTE = "approval";

    static final String RETURN_NOTE = "returned";

    /** Whether several write, one writes, or nothing is written. */
    static final Variable<String> NEED = Variable.text("need");

    static final Variable<Boolean> PLACED = Variable.fact("placed");
    static final Variable<Boolean> CORRECTED = Variable.fact("corrected");
    /** The occurrences of what is to be contributed, comma-separated; each is written in a branch of its own. */
    static final Variable<String> CONTRIBUTIONS = Variable.text("contributions");

    static final Variable<String> CONTRIBUTION = Variable.text("contribution");
    static final Variable<String> MILESTONE = Variable.text("milestone");
    /** Whoever may take a contribution; a colleague is given it. */
    static final Variable<String> CONTRIBUTOR = Variable.text("contributor");

    static final Variable<String> COLLEAGUE = Variable.text("colleague");
    static final Variable<String> HEADING = Variable.text("heading");
    /** Who has the case now: the editor, one of the approvers, or nobody. */
    static final Variable<String> HOLDER = Variable.text("holder");

    static final Variable<String> EDITED_BY = Variable.text("editedBy");
    /** The place of the committee on the case's way, and what it is called. */
    static final Variable<String> LEG = Variable.text("leg");

    static final Variable<String> COMMITTEE = Variable.text("committee");
    static final Variable<Boolean> GOES_ON = Variable.fact("goesOn");
    /** The numbers of the decided points that order something, comma-separated; each is followed up by itself. */
    static final Variable<String> POINTS_TO_FOLLOW = Variable.text("pointsToFollow");

    /** Comes with the message that the case is withdrawn, or from the manager when no meeting fits. */
    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");

    static final Field<String> TITLE = Field.line("title", "Tittel");
    static final Field<PoliticalCase.Kind> KIND = Field.choice("kind", "Slag sak", PoliticalCase.Kind.class);
    static final Field<String> PATH = Field.line("path", "Utvalgene som skal behandle saken");
    static final Field<List<Map<String, String>>> POINTS =
            Field.rows("points", "Punktene i innstillingen", PointRow.COLUMNS).optional();

    static final Field<List<Map<String, String>>> WRITERS =
            Field.rows("writers", "Hvem som skriver hva", WriterRow.COLUMNS).optional();
    static final List<Field<?>> ASSIGN_WRITERS = List.of(KIND, PATH, WRITERS);

    static final Field<String> TEXT = Field.text("text", "Tekst");
    static final List<Field<?>> CONTRIBUTE = List.of(TEXT);

    /** The fields that people write in, in the order of the document, each with its heading and part. */
    static final Map<Field<String>, Place> PLACES = places();

    static final Field<List<Map<String, String>>> ATTACHMENTS =
            Field.rows("attachments", "Vedlegg", List.of("title")).optional();
    static final Field<Upload> FILE =
            Field.file("file", "Fil til et av vedleggene").optional();
    static final Field<String> FILE_NUMBER = Field.line("fileNumber", "Fila er vedlegg nummer")
            .where(number -> number.matches("[1-9]\\d?"), "må være et nummer i lista over vedlegg")
            .optional();
    static final Field<Boolean> AGAIN = Field.tick("again", "Lag dokumentet på nytt");
    static final List<Field<?>> EDIT_DOCUMENT = editing();

    static final Field<Verdict> VERDICT = Field.choice("verdict", "Vurdering", Verdict.class);
    static final Field<String> COMMENTS = Field.text("comments", "Merknader")
            .where(text -> text.length() <= 4000, "kan ha høyst 4000 tegn")
            .optional();
    static final List<Field<?>> ASSURE_QUALITY = Impartiality.before(VERDICT, COMMENTS);
    static final List<Field<?>> APPROVE_AS_MANAGER = ASSURE_QUALITY;
    static final List<Field<?>> APPROVE_AS_DEPARTMENT_DIRECTOR = ASSURE_QUALITY;
    static final List<Field<?>> APPROVE_AS_COUNTY_DIRECTOR = ASSURE_QUALITY;

    static final Field<String> REFERENCE = Field.line("reference", "Saksnummer i utvalget")
            .where(number -> number.length() <= 100, "kan ha høyst 100 tegn");
    static final List<Field<?>> PUT_ON_AGENDA = List.of(REFERENCE);

    static final Field<LocalDate> DISPATCHED_ON = Field.date("dispatchedOn", "Sendt ut");
    static final List<Field<?>> DISPATCH_PAPERS = List.of(DISPATCHED_ON);

    static final Field<List<Map<String, String>>> TREATED =
            Field.rows("points", "Vedtaket punkt for punkt", TreatedRow.COLUMNS);
    static final Field<String> WITHDRAWN = Field.text("withdrawn", "Inhabile medlemmer, og hvorfor")
            .where(text -> text.length() <= 2000, "kan ha høyst 2000 tegn")
            .optional();
    static final Field<String> PROTOCOL =
            Field.text("protocol", "Protokolltilførsel").optional();
    static final Field<String> SENT_TO = Field.line("sentTo", "Oversendt til").optional();
    static final Field<Upload> MINUTES = Field.file("minutes", "Møteprotokoll").optional();
    static final List<Field<?>> RECORD_TREATMENT = List.of(TREATED, WITHDRAWN, PROTOCOL, SENT_TO, MINUTES);

    private final Processes processes;

    PoliticalcaseProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void begin(PoliticalCases.Ordered ordered) {
        processes.start(ID, ordered.caseId().value(), Map.of());
    }

    /** Where in the document something is written. */
    record Place(Section section, String part) {}

    /** What somebody who reads the case before the committees do makes of it. */
    enum Verdict implements Labelled {
        APPROVED("godkjent"),
        RETURNED("sendt tilbake");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private static Map<Field<String>, Place> places() {
        Map<Field<String>, Place> places = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            Passages.parts(section).forEach(part -> put(places, section, part));
        }
        return places;
    }

    private static void put(Map<Field<String>, Place> places, Section section, String part) {
        places.put(
                Field.text(Passages.field(section, part), Passages.heading(section, part))
                        .optional(),
                new Place(section, part));
    }

    private static List<Field<?>> editing() {
        List<Field<?>> fields = new ArrayList<>(List.of(TITLE, POINTS));
        fields.addAll(PLACES.keySet());
        fields.addAll(List.of(ATTACHMENTS, FILE, FILE_NUMBER, AGAIN));
        return Impartiality.before(fields.toArray(Field<?>[]::new));
    }
}
