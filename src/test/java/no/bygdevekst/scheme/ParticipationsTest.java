package no.bygdevekst.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.scheme.Participations.Participation;
import no.bygdevekst.scheme.Participations.Role;
import no.bygdevekst.story.HouseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Participation is a dated fact, at the edges of its days. The days are invented. */
@HouseTest
@Transactional
@RecordApplicationEvents
class ParticipationsTest {
    private static final String LEKA = "5052";
    private static final String NAMSSKOGAN = "5044";
    private static final LocalDate FIRST = LocalDate.parse("2023-03-15");
    private static final LocalDate LAST = LocalDate.parse("2025-03-14");

    @Autowired
    Participations participations;

    @Autowired
    JdbcClient db;

    @Autowired
    EngineClock clock;

    @Autowired
    ApplicationEvents events;

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

    @Test
    void what_a_case_adopts_keeps_the_earlier_of_its_first_days_and_is_told_when_it_did_not_last_today() {
        begin(LEKA, Scheme.RESTRUCTURING, FIRST, null);
        begin(NAMSSKOGAN, Scheme.RESTRUCTURING, null, null);
        begin("5043", Scheme.RESTRUCTURING, FIRST.plusYears(1), LAST);
        clock.stopAt(Instant.parse("2023-03-16T08:00:00Z"));
        events.clear();

        for (String code : List.of(LEKA, NAMSSKOGAN, "5043")) {
            assertThat(participations.adopt(adopted(code, FIRST.plusDays(1)))).isTrue();
        }

        assertThat(participations.of(LEKA)).containsExactly(adopted(LEKA, FIRST));
        assertThat(participations.of(NAMSSKOGAN)).containsExactly(adopted(NAMSSKOGAN, null));
        assertThat(participations.of("5043")).containsExactly(adopted("5043", FIRST.plusDays(1)));
        assertThat(events.stream(Participations.Begun.class))
                .extracting(begun -> begun.participation().code())
                .containsExactly("5043");
    }

    @Test
    void there_may_be_nothing_to_adopt() {
        begin(LEKA, Scheme.RESTRUCTURING, null, FIRST);

        assertThat(participations.adopt(adopted(LEKA, FIRST.plusDays(1)))).isFalse();
        assertThat(schemes(LEKA, FIRST.plusDays(1))).isEmpty();
    }

    private static Participation adopted(String code, @Nullable LocalDate from) {
        return new Participation(
                code, Scheme.RESTRUCTURING, from, LAST, "Programmet", "kilde", "2022/9999", Role.MEMBER);
    }

    private Set<Scheme> schemes(String code, LocalDate day) {
        return participations.on(day).getOrDefault(code, Set.of());
    }

    private void begin(String code, Scheme scheme, @Nullable LocalDate from, @Nullable LocalDate to) {
        participations.begin(new Participation(code, scheme, from, to, scheme.label(), "kilde", null, Role.MEMBER));
    }
}
