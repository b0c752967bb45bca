package no.bygdevekst.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.deadline.Reminders;
import no.bygdevekst.notification.Message;
import no.bygdevekst.notification.Outbox;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code processes/commitment.bpmn}: what Snåsa is promised for two years lapses year by year. The sums are examples. */
@HouseTest
class CommitmentProcessTest {
    private static final String LAPSE = "commitmentLapse";

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Commitments commitments;

    @Autowired
    Payouts payouts;

    @Autowired
    Milestones milestones;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    private CaseId snaasa = new CaseId("2023/0000");
    private Frames.Frame frame = new Frames.Frame(0, Frames.Source.OWN, 0, "", 0, "", LocalDate.EPOCH, 0);
    private long first;
    private long second;

    @BeforeEach
    void snaasa_has_two_promises() {
        author.at("2023-03-15T09:00");
        snaasa = cabinet.ilag("Snåsa", "5041");
        frame = cabinet.frame("Bortfall av tilsagn", 2023, 10_000_000);
        first = cabinet.promise(snaasa, "Første år", frame, 150_000, "2023-12-29")
                .id();
        second = cabinet.promise(snaasa, "Andre år", frame, 150_000, "2024-12-31")
                .id();
    }

    @Test
    void people_are_reminded_and_the_rest_of_the_one_that_is_over_lapses() {
        long free = commitments.get(first).frame().free();
        assertThat(milestone(first).label())
                .isEqualTo("Tilsagnet bortfaller: Første år, Bortfall av tilsagn 2023 (egne midler)");
        Story story = author.underWay(snaasa).until("2024-01-03T12:00");

        assertThat(reminders.of(snaasa).stream()
                        .filter(row -> row.occurrence().equals(String.valueOf(first))
                                && row.state().equals("sent")))
                .extracting(Reminders.Row::step)
                .contains("D-60", "D-14")
                .doesNotContain("overdue");
        assertThat(commitments.get(first).lapsed()).isEqualTo(150_000);
        assertThat(commitments.get(first).frame().free()).isEqualTo(free + 150_000);
        assertThat(milestone(first).state()).isEqualTo(Milestones.State.DROPPED);
        assertThat(commitments.get(second).remaining()).isEqualTo(150_000);
        assertThat(milestone(second).state()).isEqualTo(Milestones.State.OPEN);
        assertThat(story.passed())
                .containsOnlyOnce("lapseRest", "nothingLeft")
                .contains("watchCommitment")
                .doesNotContain("closeCommitment");
        assertThat(outbox.of(snaasa))
                .filteredOn(message -> message.letter().subject().contains("Tilsagnet er bortfalt"))
                .extracting(message -> message.role().name())
                .containsExactlyInAnyOrder("applicant", "caseworker");
        assertThat(lapsed().letter().body())
                .contains("Siste dag for tilsagnet var 29. desember 2023. 150\u00a0000 kroner")
                .doesNotContain("bedt om i tide");
    }

    @Test
    void what_was_asked_for_in_time_is_kept_until_it_is_paid_or_refused() {
        long kept = payouts.request(
                snaasa, first, Payouts.Kind.PART, 60_000, 60_000, LocalDate.parse("2023-03-15"), "saksbehandler");
        long refused = payouts.request(
                snaasa, first, Payouts.Kind.PART, 40_000, 60_000, LocalDate.parse("2023-03-15"), "saksbehandler");
        Story story = author.underWay(snaasa).until("2024-01-03T12:00");

        assertThat(commitments.get(first).lapsed()).isEqualTo(50_000);
        assertThat(lapsed().letter().body())
                .contains("50\u00a0000 kroner som ingen har bedt om")
                .contains("Det som er bedt om i tide, 100\u00a0000 kroner, behandler vi som vanlig.");
        assertThat(milestone(first).state()).isEqualTo(Milestones.State.DROPPED);

        payouts.refused(refused, "Gjelder 2022.", "saksbehandler");
        assertThat(commitments.get(first).lapsed()).isEqualTo(90_000);
        payouts.checked(kept, 60_000, null, "saksbehandler");
        payouts.approved(kept, LocalDate.parse("2024-01-03"), "leder");
        payouts.handedOver(kept, "system");
        assertThat(story.passed()).doesNotContain("commitmentLapsed");
        payouts.paid(kept, LocalDate.parse("2024-01-03"), "B-1", "saksbehandler");

        assertThat(commitments.get(first).remaining()).isZero();
        assertThat(story.settled().passed()).contains("restSettled", "commitmentLapsed");
    }

    @Test
    void when_they_lapse_otherwise_nobody_is_reminded_any_more() {
        Story story = author.underWay(snaasa);
        commitments.lapseAll(snaasa, "takket nei", "saksbehandler");
        story.settled();

        assertThat(commitments.of(snaasa)).allMatch(promise -> promise.remaining() == 0);
        assertThat(milestones.of(snaasa))
                .extracting(Milestones.Milestone::state)
                .containsOnly(Milestones.State.DROPPED);
        assertThat(story.passed()).contains("allSettled", "closeCommitment", "commitmentSettled");
        assertThat(story.isEnded()).isTrue();
    }

    @Test
    void a_spine_may_drop_the_deadlines_first() {
        Story story = author.underWay(snaasa);
        deadlines.dropAll(snaasa, "saksbehandler");
        commitments.lapseAll(snaasa, "saken er trukket", "saksbehandler");

        assertThat(story.settled().passed()).contains("commitmentSettled");
        assertThat(story.incidents()).isEmpty();
    }

    private Message lapsed() {
        return outbox.of(snaasa).stream()
                .filter(message -> message.letter().subject().contains("Tilsagnet er bortfalt"))
                .findFirst()
                .orElseThrow();
    }

    private Milestones.Milestone milestone(long promise) {
        return milestones.get(snaasa, LAPSE, String.valueOf(promise));
    }
}
