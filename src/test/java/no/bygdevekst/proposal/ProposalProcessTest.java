package no.bygdevekst.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/proposal.bpmn}: the case on the pilots is ordered after Fylkestinget's meeting on 1 March 2023. */
@HouseTest
class ProposalProcessTest {
    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Cases cases;

    @Autowired
    PoliticalCases political;

    @BeforeEach
    void fylkesutvalget_meets_in_june() {
        author.at("2023-03-02T09:00");
        cabinet.forgetCalendar();
        cabinet.sitting("naring", "2023-05-31");
        cabinet.sitting("fylkesutvalget", "2023-06-20");
    }

    @Test
    void a_case_that_is_ordered_begins_by_itself() {
        Story story = author.begin("proposal", "saksbehandler", order());

        assertThat(story.passedHere()).contains("openPoliticalCase", "caseOrdered");
        assertThat(story.waitsFor()).containsExactly("assignWriters");
        PoliticalCase ordered = political.get(story.caseId());
        assertThat(cases.get(story.caseId()).title()).isEqualTo("Bygdevekstpilotene");
        assertThat(ordered.kind()).isEqualTo(PoliticalCase.Kind.ORIENTATION);
        assertThat(ordered.path()).isEqualTo(List.of("naring", "fylkesutvalget"));
        assertThat(ordered.decidedBefore()).isEqualTo(LocalDate.parse("2023-07-01"));
        assertThat(ordered.points()).hasSize(2);
        assertThat(ordered.legs()).allMatch(leg -> leg.meeting() != null);
    }

    @Test
    void an_order_must_hold_together() {
        refuses(Map.of(), "«Tittel» må fylles ut.");
        refuses(with("kind", "ANNET"), "«Slag sak» må være et av valgene i lista.");
        refuses(
                with("path", "Fylkesutvalget, Bystyret"),
                "«Utvalgene som skal behandle saken» kan ikke ha «Bystyret», som ikke er et utvalg i møtekalenderen.");
        refuses(with("path", "Fylkesutvalget, fylkesutvalget"), "to ganger etter hverandre");
        refuses(with("decidedBefore", "2023-03-01"), "«Avgjort før» kan ikke være tilbake i tid.");
        refuses(
                with("points", "[{\"task\": \"Ny sak\", \"owner\": \"ingen\", \"due\": \"i morgen\"}]"),
                "punkt 1 mangler tekst");
        refuses(
                with("points", "[{\"text\": \"Ja\", \"owner\": \"ingen\", \"due\": \"i morgen\"}]"),
                "må si hva som bestilles");
        refuses(
                with("points", "[{\"text\": \"Ja\", \"task\": \"Ny sak\", \"owner\": \"ingen\"}]"),
                "må ha en ansvarlig");
    }

    private void refuses(Map<String, Object> answers, String sentence) {
        assertThatThrownBy(() -> author.begin("proposal", "saksbehandler", answers))
                .hasMessageContaining(sentence);
    }

    private static Map<String, Object> with(String field, String value) {
        Map<String, Object> order = new HashMap<>(order());
        order.put(field, value);
        return order;
    }

    private static Map<String, Object> order() {
        return Map.of(
                "title", "Bygdevekstpilotene",
                "kind", "ORIENTATION",
                "path", "Hovedutvalg næring, Fylkesutvalget",
                "decidedBefore", "2023-07-01",
                "orderedBy", "Fylkesordføreren, etter interpellasjon 2/23",
                "points",
                        "[{\"text\": \"Saken tas til orientering.\"},"
                                + " {\"text\": \"Egen sak innen 1. oktober.\", \"task\": \"Egen sak\", \"owner\": \"naring\", \"due\": \"2023-09-30\"}]");
    }
}
