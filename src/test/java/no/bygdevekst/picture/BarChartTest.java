package no.bygdevekst.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.bygdevekst.picture.BarChart.Bar;
import no.bygdevekst.picture.BarChart.Group;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BarChartTest {
    private static final Pattern BAR = Pattern.compile("<rect x=\"[^\"]*\" y=\"[^\"]*\" width=\"([^\"]*)\"");

    private final BarChart charts = new BarChart();

    @Test
    void each_bar_has_its_name_and_its_value_in_words_and_a_look_of_its_own() throws Exception {
        Picture chart = charts.draw(
                "frister",
                "Andel frister holdt i tide",
                "prosent",
                List.of(new Group(
                        "Bygdevekstpilot", List.of(new Bar("2022", 50.0, "50 %"), new Bar("2023", 100.0, "100 %")))),
                "Halvparten i 2022, alle i 2023.");

        assertThat(root(chart).getAttribute("aria-label")).isEqualTo("Halvparten i 2022, alle i 2023.");
        assertThat(chart.svg())
                .contains(">Andel frister holdt i tide<", ">Bygdevekstpilot<", ">2022<", ">50 %<", ">prosent<")
                .contains("url(#frister-0)", "url(#frister-1)", "fill=\"currentColor\"")
                .doesNotContain("style=", "<script");
        assertThat(widths(chart))
                .satisfies(widths -> assertThat(widths.get(1)).isCloseTo(2 * widths.get(0), within(0.2)));
    }

    @Test
    void nought_is_a_bar_of_no_length_and_nothing_is_no_bar() throws Exception {
        Picture chart = charts.draw(
                "nought",
                "Søknader",
                "antall",
                List.of(new Group("I lag", List.of(new Bar("2022", null, "–"), new Bar("2023", 0.0, "0")))),
                "Ingen.");

        assertThat(widths(chart)).containsExactly(0.0);
        assertThat(root(chart).getTextContent()).contains("–").doesNotContain("NaN", "Infinity");
    }

    @Test
    void without_groups_there_is_an_axis_and_nothing_on_it() throws Exception {
        Picture chart = charts.draw("empty", "Søknader", "antall", List.of(), "Ingen.");

        assertThat(widths(chart)).isEmpty();
        assertThat(root(chart).getTextContent()).contains("Søknader").doesNotContain("NaN");
    }

    @Test
    void many_large_and_small_values_and_long_names_stay_within_the_drawing() throws Exception {
        String name = "Registrer hva kommunestyret i Raarvihke – Røyrvik har vedtatt om årsrapport og handlingsplan, "
                        .repeat(3)
                + "Snåase".repeat(40) + " <&>";
        Picture chart = charts.draw(
                "many",
                "Gitt i tilsagn",
                "kroner",
                IntStream.range(0, 40)
                        .mapToObj(n -> new Group(
                                name,
                                IntStream.range(2019, 2024)
                                        .mapToObj(year -> new Bar(
                                                String.valueOf(year),
                                                Math.pow(10, year - 2010.0) + n,
                                                "1 234 567 890 123 kr"))
                                        .toList()))
                        .toList(),
                "Mye.");

        assertThat(widths(chart)).hasSize(200).allMatch(width -> width >= 0 && width < chart.width());
        assertThat(root(chart).getElementsByTagName("pattern").getLength()).isEqualTo(5);
        var texts = root(chart).getElementsByTagName("text");
        for (int n = 0; n < texts.getLength(); n++) {
            var text = (Element) texts.item(n);
            double x = Double.parseDouble(text.getAttribute("x"));
            double width = Labels.width(text.getTextContent(), 13);
            assertThat(text.getAttribute("text-anchor").equals("start") ? x + width : x)
                    .as(text.getTextContent())
                    .isLessThanOrEqualTo(chart.width() + 13);
        }
    }

    @Test
    void the_axis_counts_in_round_numbers_up_to_the_greatest() throws Exception {
        assertThat(root(one(7)).getTextContent()).contains("0", "2", "4", "6", "8");
        assertThat(root(one(12_000_000)).getTextContent()).contains("5\u00a0000\u00a0000", "15\u00a0000\u00a0000");
    }

    private Picture one(double value) {
        return charts.draw("one", "Én", "antall", List.of(new Group("I lag", List.of(new Bar("", value, "")))), "Én.");
    }

    private static List<Double> widths(Picture chart) {
        return BAR.matcher(chart.svg())
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }

    private static Element root(Picture chart) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.svg().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
