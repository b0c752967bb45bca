package no.bygdevekst.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Frames.Source;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** {@code processes/frame.bpmn}: I lag's money is own funds and regional development funds. The sums are examples. */
@HouseTest
class FrameProcessTest {
    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Frames frames;

    @BeforeEach
    void the_committee_has_decided() {
        author.at("2022-12-08T09:00");
    }

    @Test
    void a_frame_is_registered_grows_and_is_never_less_than_promised() {
        Story story = author.begin("frame", "saksbehandler", is("I lag", "1 000 000"));
        assertThat(story.isEnded()).isTrue();
        assertThat(story.passedHere()).contains("recordFrame", "frameRegistered");
        Frames.Frame frame = find("I lag");
        assertThat(frame.free()).isEqualTo(1_000_000);

        author.at("2023-03-15T09:00");
        CaseId snaasa = cabinet.ilag("Snåsa", "5041");
        cabinet.promise(snaasa, "Plass i I lag", frame, 300_000, "2024-12-31");
        assertThatThrownBy(() -> author.begin("frame", "leder", is("I lag", "299999")))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "«Størrelse i kroner» kan ikke være mindre enn det som er gitt i tilsagn, 300\u00a0000 kroner.");
        assertThat(find("I lag").kroner()).isEqualTo(1_000_000);

        author.begin("frame", "leder", is("I lag", "1500000", "12/23", "2023-03-01"));

        assertThat(find("I lag").free()).isEqualTo(1_200_000);
        assertThat(frames.sizes(List.of(frame.id())).get(frame.id()))
                .extracting(Frames.Size::kroner, Frames.Size::decision, Frames.Size::registeredBy)
                .containsExactly(
                        tuple(1_500_000L, "12/23", "leder"),
                        tuple(1_000_000L, "Hovedutvalg næring 101/22", "saksbehandler"));
    }

    @Test
    void a_frame_must_hold_together() {
        assertThatThrownBy(() -> author.begin("frame", "leder", Map.of()))
                .hasMessageContainingAll(
                        "«Hvor pengene kommer fra» må fylles ut.",
                        "«År» må fylles ut.",
                        "«Navn på ramma» må fylles ut.",
                        "«Størrelse i kroner» må fylles ut.",
                        "«Vedtaket den bygger på» må fylles ut.",
                        "«Dato for vedtaket» må fylles ut.");
        assertThatThrownBy(() -> author.begin("frame", "leder", is("Feil", "mye")))
                .hasMessage("«Størrelse i kroner» må være et beløp i hele kroner, som 2 000 000.");
        assertThatThrownBy(() -> author.begin("frame", "leder", is("Feil", "1", "1/22", "2022-12-09")))
                .hasMessage("«Dato for vedtaket» kan ikke være fram i tid.");
        Map<String, Object> farAhead = new HashMap<>(is("Feil", "1"));
        farAhead.put("year", "2099");
        assertThatThrownBy(() -> author.begin("frame", "leder", farAhead))
                .hasMessage("«År» må være fra 2017 til 2027.");
        author.begin("frame", "leder", is("Eldre", "1"));
        assertThatThrownBy(() -> author.begin("frame", "leder", is("Eldre", "2", "1/22", "2022-12-06")))
                .hasMessage("«Dato for vedtaket» kan ikke være før vedtaket ramma bygger på nå, 7. desember 2022.");
    }

    @Test
    void the_page_and_the_api_show_what_is_left_of_each_and_for_whom() {
        author.begin("frame", "saksbehandler", is("Vist", "1 000 000"));
        author.at("2023-03-15T09:00");
        CaseId snaasa = cabinet.ilag("Snåsa", "5041");
        cabinet.promise(snaasa, "Plass i I lag", find("Vist"), 300_000, "2024-12-31");
        Visitor visitor = new Visitor(program);

        String page = visitor.getAs("leder", "/rammer?ar=2023").body();
        assertThat(page)
                .contains("Vist 2023 (egne midler)", "300\u00a0000\u00a0kr", "700\u00a0000\u00a0kr")
                .contains("/saker/" + snaasa, "registrert av saksbehandler");
        assertThat(visitor.getAs("leder", "/").body()).contains("href=\"/rammer\"");
        assertThat(visitor.getAs("grong", "/rammer").statusCode()).isEqualTo(404);
        assertThat(visitor.getAs("leder", "/api/frames").body())
                .contains("\"name\":\"Vist\",\"kroner\":1000000,\"promised\":300000,\"paid\":0,\"free\":700000");
        assertThat(visitor.getAs("leder", "/api/cases/%s/commitments".formatted(snaasa))
                        .body())
                .contains("\"title\":\"Plass i I lag, Vist 2023 (egne midler)\"", "\"available\":300000");
        assertThat(visitor.getAs("grong", "/api/cases/%s/commitments".formatted(snaasa))
                        .statusCode())
                .isEqualTo(404);
    }

    private Frames.Frame find(String name) {
        return frames.find(Source.OWN, 2023, name).orElseThrow();
    }

    private static Map<String, Object> is(String name, String kroner) {
        return is(name, kroner, "Hovedutvalg næring 101/22", "2022-12-07");
    }

    private static Map<String, Object> is(String name, String kroner, String decision, String on) {
        Map<String, Object> all = new HashMap<>();
        all.put("source", "OWN");
        all.put("year", "2023");
        all.put("name", name);
        all.put("kroner", kroner);
        all.put("decision", decision);
        all.put("decidedOn", on);
        return all;
    }
}
