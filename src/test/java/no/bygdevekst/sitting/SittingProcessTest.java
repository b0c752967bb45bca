package no.bygdevekst.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import no.bygdevekst.committee.Break;
import no.bygdevekst.committee.Breaks;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.engine.Refusal;
import no.bygdevekst.engine.Upload;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * {@code processes/sitting.bpmn}. Only Fylkesutvalget's 20 June 2023 is a fact, and it was held then: what is changed here,
 * and the other days, are examples.
 */
@HouseTest
class SittingProcessTest {
    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Committees committees;

    @Autowired
    CommitteeMeetings meetings;

    @Autowired
    Breaks breaks;

    private long may;
    private long june;

    @BeforeEach
    void the_calendar_of_the_year_is_there() {
        author.at("2023-01-09T09:00");
        cabinet.forgetCalendar();
        author.begin(
                "calendar",
                "sekretariat",
                Map.of(
                        "file",
                        new Upload(
                                        "møter.csv",
                                        "text/csv",
                                        "utvalg;dato\nFylkesutvalget;2023-05-09\nFylkesutvalget;2023-06-20\n"
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .asVariable()));
        may = find("2023-05-09").id();
        june = find("2023-06-20").id();
        author.at("2023-05-15T09:00");
    }

    @Test
    void a_meeting_is_moved_and_cancelled_and_put_back_and_its_page_tells_why() {
        Story story = author.begin(
                "sitting", "sekretariat", of("MOVE", "meeting", june, "newDay", "2023-06-27", "reason", "Fylkesting"));
        assertThat(story.isEnded()).isTrue();
        assertThat(story.passedHere()).contains("recordSitting", "changeRecorded");
        assertThat(meetings.get(june))
                .extracting(CommitteeMeeting::day, CommitteeMeeting::papersDue, CommitteeMeeting::dispatchOn)
                .containsExactly(
                        LocalDate.parse("2023-06-27"), LocalDate.parse("2023-06-15"), LocalDate.parse("2023-06-20"));

        author.begin("sitting", "sekretariat", of("CANCEL", "meeting", june, "reason", "Få saker"));
        assertThat(meetings.get(june).cancelled()).isTrue();
        author.begin("sitting", "sekretariat", of("PUT_BACK", "meeting", june, "reason", "En sak haster"));
        assertThat(meetings.get(june).cancelled()).isFalse();

        assertThat(new Visitor(program).getAs("saksbehandler", "/moter").body())
                .contains("flyttet fra 20. juni 2023 til 27. juni 2023 av sekretariat. Fylkesting")
                .contains("avlyst av sekretariat. Få saker", "satt opp igjen av sekretariat. En sak haster");
    }

    @Test
    void what_stands_empty_stays_as_it_is() {
        author.begin(
                "sitting",
                "sekretariat",
                of("DESCRIBE", "meeting", may, "startsAt", "10:00", "place", "Steinkjer", "reason", "Kjent nå"));
        author.begin(
                "sitting",
                "sekretariat",
                of("DESCRIBE", "meeting", may, "link", "https://innsyn.example/fu/9", "reason", "Protokoll"));

        assertThat(meetings.get(may))
                .extracting(CommitteeMeeting::startsAt, CommitteeMeeting::place, CommitteeMeeting::link)
                .containsExactly(LocalTime.of(10, 0), "Steinkjer", "https://innsyn.example/fu/9");
        refuses(of("DESCRIBE", "meeting", may, "reason", "x"))
                .hasMessage("Fyll ut det som skal endres: klokkeslett, sted eller lenke.");
        refuses(of("DESCRIBE", "meeting", may, "startsAt", "ti", "link", "innsyn", "reason", "x"))
                .hasMessageContainingAll(
                        "«Klokkeslett» må være et klokkeslett, som 10:00.",
                        "«Lenke til møtets side» må begynne med https:// eller http://.");
    }

    @Test
    void a_committee_gets_other_days_and_breaks() {
        author.begin(
                "sitting",
                "sekretariat",
                of("PAPERS", "committee", "fylkesutvalget", "papersDays", "14", "dispatchDays", "8", "reason", "Plan"));
        assertThat(meetings.get(june))
                .extracting(CommitteeMeeting::papersDue, CommitteeMeeting::dispatchOn)
                .containsExactly(LocalDate.parse("2023-06-06"), LocalDate.parse("2023-06-12"));
        assertThat(meetings.get(may).papersDue()).isEqualTo("2023-04-27");

        author.begin("sitting", "sekretariat", pause("2023-10-01", "2023-10-31"));
        Break election = breaks.of("fylkesutvalget").get(0);
        assertThat(election.why()).isEqualTo("Nyvalgt utvalg");
        refuses(of("MOVE", "meeting", june, "newDay", "2023-10-10", "reason", "x"))
                .hasMessage("«Ny møtedag» er i utvalgets pause 1. oktober 2023 – 31. oktober 2023.");
        author.begin("sitting", "sekretariat", of("END_BREAK", "pause", election.id(), "reason", "Konstituert"));
        assertThat(breaks.of("fylkesutvalget")).isEmpty();
    }

    @Test
    void what_does_not_hold_together_is_refused() {
        refuses(Map.of()).hasMessage("«Hva skal endres?» må fylles ut.");
        refuses(of("MOVE"))
                .hasMessageContainingAll(
                        "«Møte» må fylles ut.", "«Ny møtedag» må fylles ut.", "«Begrunnelse» må fylles ut.");
        refuses(of("MOVE", "meeting", june, "newDay", "2023-05-12", "reason", "x"))
                .hasMessage("«Ny møtedag» kan ikke være tilbake i tid.");
        refuses(of("MOVE", "meeting", june, "newDay", "2023-06-20", "reason", "x"))
                .hasMessage("«Ny møtedag» er den dagen møtet står på nå.");
        refuses(of("CANCEL", "meeting", may, "reason", "x")).hasMessage("«Møte» er et møte som har vært.");
        refuses(of("CANCEL", "meeting", 0, "reason", "x")).hasMessage("«Møte» er ikke et møte i møtekalenderen.");
        refuses(of("CANCEL", "meeting", "juni", "reason", "x")).hasMessage("«Møte» må være et av møtene i lista.");
        refuses(of("PUT_BACK", "meeting", june, "reason", "x")).hasMessage("«Møte» er ikke avlyst.");
        refuses(of("PAPERS", "committee", "ukjent", "papersDays", "7", "dispatchDays", "12", "reason", "x"))
                .hasMessageContainingAll(
                        "«Utvalg» er ikke et utvalg vi kjenner.",
                        "«Utsending, dager før møtet» kan ikke være flere dager enn saksfristen.");
        refuses(of("PAPERS", "committee", "naring", "papersDays", "61", "dispatchDays", "-1", "reason", "x"))
                .hasMessageContainingAll(
                        "«Saksfrist, dager før møtet» må være et tall fra 0 til 60.",
                        "«Utsending, dager før møtet» må være et tall fra 0 til 60.");
        refuses(pause("2023-06-30", "2023-06-01")).hasMessage("«Første dag i pausen» kan ikke være etter siste dag.");
        refuses(pause("2023-06-01", "2023-06-30"))
                .hasMessage("«Utvalg» har møte 20. juni 2023, midt i pausen; flytt eller avlys det først.");
        refuses(of("END_BREAK", "pause", 0, "reason", "x")).hasMessage("«Pause» er ikke en pause i møtekalenderen.");
        author.begin("sitting", "sekretariat", of("CANCEL", "meeting", june, "reason", "Få saker"));
        refuses(of("MOVE", "meeting", june, "newDay", "2023-06-27", "reason", "x"))
                .hasMessage("«Møte» er et møte som er avlyst.");
        author.begin("sitting", "sekretariat", pause("2023-06-01", "2023-06-30"));
        refuses(of("PUT_BACK", "meeting", june, "reason", "x"))
                .hasMessage("«Møte» er i utvalgets pause 1. juni 2023 – 30. juni 2023.");
    }

    @Test
    void what_the_form_hides_is_not_read() {
        author.begin(
                "sitting",
                "sekretariat",
                of("CANCEL", "meeting", june, "reason", "Få saker", "papersDays", "mange", "newDay", "i morgen"));

        assertThat(meetings.get(june).cancelled()).isTrue();
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ?> refuses(Map<String, Object> answers) {
        return assertThatThrownBy(() -> author.begin("sitting", "sekretariat", answers))
                .isInstanceOf(Refusal.class);
    }

    private static Map<String, Object> pause(String from, String to) {
        return of("ADD_BREAK", "committee", "fylkesutvalget", "from", from, "to", to, "reason", "Nyvalgt utvalg");
    }

    private static Map<String, Object> of(String change, Object... answers) {
        Map<String, Object> all = new HashMap<>(Map.of("change", change));
        for (int n = 0; n < answers.length; n += 2) {
            all.put(answers[n].toString(), answers[n + 1].toString());
        }
        return all;
    }

    private CommitteeMeeting find(String day) {
        return meetings.of("fylkesutvalget", LocalDate.parse(day), LocalDate.parse(day))
                .get(0);
    }
}
