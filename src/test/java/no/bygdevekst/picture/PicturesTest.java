package no.bygdevekst.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import no.bygdevekst.picture.RegionMap.Kind;
import no.bygdevekst.picture.RegionMap.Link;
import no.bygdevekst.picture.RegionMap.Place;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final Kind TAKING_PART = new Kind("Deltar", "D", "#9cc7e3", Hatch.LEVEL);

    @Test
    void no_name_on_the_map_covers_another() throws Exception {
        Map<String, List<String>> names = new TreeMap<>();
        places().forEach(place -> names.put(place.code(), List.of(place.name() + " D")));
        List<Rectangle2D> boxes = new Labels(new Boundaries(640), 11.5)
                .place(names).values().stream().map(Labels.Label::box).toList();

        assertThat(boxes).hasSize(38);
        for (Rectangle2D box : boxes) {
            assertThat(boxes).filteredOn(box::intersects).containsExactly(box);
        }
    }

    @Test
    void a_kilometre_is_as_long_eastwards_as_northwards() {
        var county = new Boundaries(640);
        Point2D frosta = Boundaries.heart(county.shape("5036"));
        Point2D roros = Boundaries.heart(county.shape("5025"));

        double units = 640 / ((14.326 - 8.1562) * 111.32 * Math.cos(Math.toRadians(64)));
        assertThat(frosta.distance(roros) / units).isCloseTo(118, within(12.0));
    }

    @Test
    void a_map_is_well_formed_and_says_what_it_shows_whose_it_is_and_what_its_kinds_are() throws Exception {
        Picture map = new RegionMap().draw(places(), List.of(TAKING_PART), "Alle <38> deltar.");

        assertThat(parsed(map)).isEqualTo("Alle <38> deltar.");
        assertThat(map.svg()).contains("© Kartverket", ">Deltar<", ">Leka D<", "url(#level)");
        assertThat(Pattern.compile("<pattern ").matcher(map.svg()).results()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new RegionMap()
                .draw(List.of(new Place("0301", "Oslo", TAKING_PART)), List.of(TAKING_PART), "Oslo"));
    }

    @Test
    void a_name_in_two_languages_stands_in_two_lines() {
        Picture map = new RegionMap()
                .draw(List.of(new Place("5041", "Snåase - Snåsa", TAKING_PART)), List.of(TAKING_PART), "Snåsa");

        assertThat(map.svg()).contains(">Snåase –<", ">Snåsa D<");
    }

    @Test
    void the_map_of_a_page_is_links_in_the_order_given_each_with_a_name() throws Exception {
        var leka = new Link("5052", "Leka", "/kommuner/5052", "Leka: I lag", "tone-ilag", "L", Hatch.DOTTED, false);
        var royrvik = new Link(
                "5043", "Røyrvik – Raarvihke", "/kommuner/5043", "Røyrvik <&>", "tone-none", "", Hatch.NONE, true);

        Picture map = new RegionMap().links(List.of(royrvik, leka), "To kommuner");

        assertThat(parsed(map)).isEqualTo("To kommuner");
        assertThat(map.svg())
                .containsSubsequence(
                        "<a href=\"/kommuner/5043\" class=\"faint\" aria-label=\"Røyrvik &lt;&amp;&gt;\">",
                        "<a href=\"/kommuner/5052\" class=\"clear\" aria-label=\"Leka: I lag\">",
                        "url(#hatch-dotted)",
                        ">Røyrvik –<",
                        ">Raarvihke<",
                        ">Leka L<")
                .doesNotContain("style=", "role=\"img\"");
        assertThatIllegalArgumentException().isThrownBy(() -> new RegionMap()
                .links(List.of(new Link("0301", "Oslo", "/", "Oslo", "tone-none", "", Hatch.NONE, false)), "Oslo"));
    }

    @Test
    void a_line_tells_what_has_been_from_what_is_to_come() throws Exception {
        LocalDate now = LocalDate.parse("2023-05-09");
        Picture line = new Timeline()
                .draw(
                        List.of(
                                new Timeline.Event(LocalDate.parse("2023-10-01"), "Endelig utkast"),
                                new Timeline.Event(LocalDate.parse("2022-09-30"), "Søknadsfrist"),
                                new Timeline.Event(LocalDate.parse("2023-06-30"), "Første utkast"),
                                new Timeline.Event(LocalDate.parse("2023-07-02"), "Enda et utkast")),
                        now,
                        "Fire datoer");

        assertThat(parsed(line)).isEqualTo("Fire datoer");
        assertThat(Pattern.compile("<circle [^>]*fill=\"#fff\"")
                        .matcher(line.svg())
                        .results())
                .hasSize(3);
        assertThat(new Timeline()
                        .draw(List.of(new Timeline.Event(now, "I dag")), now, "I dag")
                        .svg())
                .contains("9. mai 2023");
    }

    private static String parsed(Picture picture) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.svg().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getAttribute("aria-label");
    }

    private static List<Place> places() throws Exception {
        return Files.readAllLines(Path.of("src/main/resources/municipality/trondelag.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(row -> new Place(row[0], row[1], TAKING_PART))
                .toList();
    }
}
