package no.bygdevekst.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureListTest {
    private static final String HOUSING =
            """
            {"title": "Flere utleieboliger", "kind": "TEST_SOLUTION", "frame": "NEEDS_CHANGE",
             "responsible": "Rindal kommune", "fromYear": 2024, "toYear": "2026", "departments": ["plan", "naring"]}""";

    @Test
    void a_whole_row_becomes_a_measure() {
        var list = MeasureList.parse("[" + HOUSING + "]");
        assertThat(list.gaps()).isEmpty();
        assertThat(list.complete())
                .containsExactly(new Measure(
                        "Flere utleieboliger",
                        Measure.Kind.TEST_SOLUTION,
                        Measure.Frame.NEEDS_CHANGE,
                        "Rindal kommune",
                        2024,
                        2026,
                        List.of("plan", "naring")));
        assertThat(list)
                .hasToString(
                        "Flere utleieboliger; teste ut løsning; krever endring; Rindal kommune; 2024–2026; Plan, Næring");
    }

    @Test
    void what_a_row_lacks_is_told_and_the_others_stand() {
        var list = MeasureList.parse(
                "[" + HOUSING
                        + """
                , {"title": "", "kind": "", "departments": []}
                , {"title": "Skoleskyss", "kind": "REMOVE_BOTTLENECK", "frame": null, "fromYear": "2025", "toYear": 2024}]""");
        assertThat(list.complete()).hasSize(1);
        assertThat(list.gaps())
                .containsExactly(
                        "tiltak 3 («Skoleskyss») mangler om det er innenfor dagens rammer og ansvarlig",
                        "tiltak 3 («Skoleskyss») slutter (2024) før det begynner (2025)");
    }

    @Test
    void what_cannot_be_read_is_refused_with_every_row_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> MeasureList.parse(
                                """
                                [{"kind": "PARTY"}, {"fromYear": "snart"}, 7, {"departments": ["vaktmester"]}]"""))
                .withMessage("har feil i rad 1: hva slags tiltak det er må være et av valgene i lista;"
                        + " rad 2: fra-år må være et årstall, som 2024; rad 3: er ikke et tiltak;"
                        + " rad 4: «vaktmester» er ikke en fagavdeling");
        for (String unreadable : List.of("", "{}", "[", "hei")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MeasureList.parse(unreadable))
                    .withMessage("må være en liste som JSON");
        }
    }
}
