package no.bygdevekst.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.bygdevekst.scheme.Participations.Participation;
import no.bygdevekst.scheme.Participations.Role;
import no.bygdevekst.story.HouseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Participation is a dated fact, at the edges of its days. The days are invented. */
@HouseTest
@Transactional
class ParticipationsTest {
    private static final String LEKA = "5052";
    private static final String NAMSSKOGAN = "5044";
    private static final LocalDate FIRST = LocalDate.parse("2023-03-15");
    private static final LocalDate LAST = LocalDate.parse("2025-03-14");

    @Autowired
    Participations participations;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nobody_takes_part() {
        db.sql("delete from participation").update();
    }

    @Test
    void it_lasts_from_its_first_day_to_its_last_both_counted() {
        begin(LEKA, Scheme.ILAG, FIRST, LAST);

        assertThat(schemes(LEKA, FIRST.minusDays(1))).isEmpty();
        assertThat(schemes(LEKA, FIRST)).containsExactly(Scheme.ILAG);
        assertThat(schemes(LEKA, LAST)).containsExactly(Scheme.ILAG);
        assertThat(schemes(LEKA, LAST.plusDays(1))).isEmpty();
    }

    @Test
    void it_may_last_one_day() {
        begin(LEKA, Scheme.ILAG, FIRST, FIRST);

        assertThat(schemes(LEKA, FIRST.minusDays(1))).isEmpty();
        assertThat(schemes(LEKA, FIRST)).containsExactly(Scheme.ILAG);
        assertThat(schemes(LEKA, FIRST.plusDays(1))).isEmpty();
    }

    @Test
    void without_a_last_day_it_lasts_until_further_notice_and_without_a_first_it_has_always_been() {
        begin(LEKA, Scheme.ILAG, FIRST, null);
        begin(NAMSSKOGAN, Scheme.RESTRUCTURING, null, LAST);

        assertThat(schemes(LEKA, LocalDate.parse("2099-12-31"))).containsExactly(Scheme.ILAG);
        assertThat(schemes(NAMSSKOGAN, LocalDate.parse("2000-01-01"))).containsExactly(Scheme.RESTRUCTURING);
        assertThat(schemes(NAMSSKOGAN, LAST.plusDays(1))).isEmpty();
    }

    @Test
    void regional_omstilling_together_with_a_pilot_is_no_exclusion() {
        begin(NAMSSKOGAN, Scheme.RESTRUCTURING, null, LAST);
        begin(NAMSSKOGAN, Scheme.PILOT, FIRST, null);

        assertThat(schemes(NAMSSKOGAN, FIRST)).containsExactlyInAnyOrder(Scheme.RESTRUCTURING, Scheme.PILOT);
        assertThat(participations.of(NAMSSKOGAN)).hasSize(2);
    }

    @Test
    void it_keeps_as_what_in_which_case_and_by_what_source() {
        var lead = new Participation(
                LEKA, Scheme.ILAG, FIRST, null, "I lag", "Hovedutvalg næring 101/22", "2022/9999", Role.LEAD);

        participations.begin(lead);

        assertThat(participations.of(LEKA)).isEqualTo(List.of(lead));
    }

    @Test
    void what_a_case_has_begun_ends_with_it_and_what_has_ended_before_stays_ended() {
        participations.begin(
                new Participation(LEKA, Scheme.ILAG, FIRST, null, "I lag", "kilde", "2022/9999", Role.MEMBER));
        participations.begin(new Participation(
                NAMSSKOGAN, Scheme.ILAG, FIRST, LAST.minusDays(9), "I lag", "kilde", "2022/9999", Role.MEMBER));

        participations.end("2022/9999", LAST);

        assertThat(schemes(LEKA, LAST)).containsExactly(Scheme.ILAG);
        assertThat(schemes(LEKA, LAST.plusDays(1))).isEmpty();
        assertThat(schemes(NAMSSKOGAN, LAST.minusDays(9))).containsExactly(Scheme.ILAG);
        assertThat(schemes(NAMSSKOGAN, LAST.minusDays(8))).isEmpty();
    }

    private Set<Scheme> schemes(String code, LocalDate day) {
        return participations.on(day).getOrDefault(code, Set.of());
    }

    private void begin(String code, Scheme scheme, @Nullable LocalDate from, @Nullable LocalDate to) {
        participations.begin(new Participation(code, scheme, from, to, scheme.label(), "kilde", null, Role.MEMBER));
    }
}
