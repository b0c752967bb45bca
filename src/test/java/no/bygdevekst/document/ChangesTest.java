package no.bygdevekst.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final String BEFORE = "<table><td><ins id=\"t/Leka/1/Klasse\" title=\"Leka, klasse\">5</ins></td>"
            + "<td><ins id=\"t/Osen/1/Klasse\" title=\"Osen, klasse\">6</ins></td></table>"
            + "<p><ins id=\"SUMMARY./0\">Fem $ kommuner.</ins></p>";

    @Test
    void what_has_changed_come_and_gone_is_marked_and_told() {
        String now = BEFORE.replace(">5<", ">6<").replace("Osen", "Tydal").replace("Fem", "Seks");

        assertThat(Changes.mark(now, BEFORE, 2))
                .isEqualTo("<table><td><ins>6</ins></td><td><ins>6</ins></td></table>"
                        + "<p class=\"note\">Endret siden versjon 2: Leka, klasse: fra 5 til 6; "
                        + "Tydal, klasse: 6, ikke med før; Osen, klasse: 6, ikke lenger med.</p>"
                        + "<p><ins>Seks $ kommuner.</ins></p>");
    }

    @Test
    void what_has_not_changed_is_not_marked() {
        assertThat(Changes.mark(BEFORE, BEFORE, 1))
                .isEqualTo(Changes.clean(BEFORE))
                .isEqualTo("<table><td>5</td><td>6</td></table><p>Fem $ kommuner.</p>");
    }
}
