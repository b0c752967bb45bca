package no.bygdevekst.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.PointRow;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.engine.Field;

/** What {@code processes/proposal.bpmn} and this room have agreed on. */
final class ProposalProcess {
    static final String ID = "proposal";

    static final Field<String> TITLE = Field.line("title", "Tittel");
    static final Field<PoliticalCase.Kind> KIND = Field.choice("kind", "Slag sak", PoliticalCase.Kind.class);
    static final Field<String> PATH = Field.line("path", "Utvalgene som skal behandle saken");
    static final Field<LocalDate> DECIDED_BEFORE =
            Field.date("decidedBefore", "Avgjort før").optional();
    static final Field<String> ORDERED_BY = Field.line("orderedBy", "Hvem som har bestilt saken, og hvorfor");
    static final Field<List<Map<String, String>>> POINTS =
            Field.rows("points", "Punktene i innstillingen", PointRow.COLUMNS).optional();
    static final List<Field<?>> START_POLITICAL_CASE = List.of(TITLE, KIND, PATH, DECIDED_BEFORE, ORDERED_BY, POINTS);

    private ProposalProcess() {}
}
