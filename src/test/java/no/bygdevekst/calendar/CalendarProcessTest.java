package no.bygdevekst.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
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
 * {@code processes/calendar.bpmn}. Of the days only Fylkestinget's 1 March 2023, Fylkesutvalget's 20 June 2023 and the
 * election of 11 September 2023 are facts; the other days, hours, places and addresses are examples.
 */
@HouseTest
class CalendarProcessTest {
    private static final String YEAR_2023 =
            """
            utvalg;dato;klokkeslett;sted;lenke;id;type;til;merknad
            Fylkestinget;2023-03-01;10:00;Steinkjer;https://innsyn.example/ft/1;ft-1;;;
            Hovedutvalg næring;24.5.2023;09:30;;;hn-4;;;
            Fylkesutvalget;2023-06-06;;;;fu-11;;;
            Fylkesutvalget;2023-06-20;10:00;Steinkjer;https://innsyn.example/fu/12;fu-12;møte;;
            Fylkesutvalget;2023-08-29;;;;fu-13;avlyst;;
            Fylkesutvalget;2023-09-12;;;;fu-14;;;
            Fylkesutvalget;2023-09-26;;;;fu-15;;;

            alle;2023-10-01;;;;;pause;2023-10-20;Pause etter valget 11. september
            """;

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

    @BeforeEach
    void the_year_has_begun() {
        author.at("2023-01-09T09:00");
        cabinet.forgetCalendar();
    }

    @Test
    void the_year_is_read_and_shown_and_the_same_file_again_changes_nothing() {
        Story story = author.begin("calendar", "sekretariat", file(YEAR_2023));
        assertThat(story.isEnded()).isTrue();
        assertThat(story.passedHere()).contains("readCalendar", "calendarRead");
        assertThat(of("fylkesutvalget"))
                .extracting(CommitteeMeeting::day, CommitteeMeeting::papersDue, CommitteeMeeting::dispatchOn)
                .contains(tuple(day("2023-06-20"), day("2023-06-08"), day("2023-06-13")));
        assertThat(of("fylkesutvalget"))
                .extracting(CommitteeMeeting::cancelled)
                .containsExactly(false, false, true, false, false);
        assertThat(of("fylkestinget").get(0))
                .extracting(CommitteeMeeting::startsAt, CommitteeMeeting::place, CommitteeMeeting::link)
                .containsExactly(LocalTime.of(10, 0), "Steinkjer", "https://innsyn.example/ft/1");
        assertThat(breaks.from(day("2023-10-20")))
                .extracting(Break::committeeName, Break::from, Break::to, Break::why)
                .contains(tuple(
                        "Fylkesutvalget", day("2023-10-01"), day("2023-10-20"), "Pause etter valget 11. september"))
                .hasSize(3);
        List<CommitteeMeeting> before = of("fylkesutvalget");

        author.begin("calendar", "sekretariat", file(YEAR_2023));

        assertThat(of("fylkesutvalget")).isEqualTo(before);
        Visitor visitor = new Visitor(program);
        String page = visitor.getAs("leder", "/moter?utvalg=fylkesutvalget").body();
        assertThat(page)
                .contains("20. juni 2023 kl. 10.00", "8. juni 2023", "13. juni 2023", "avlyst")
                .contains("href=\"https://innsyn.example/fu/12\"", "Pause etter valget 11. september")
                .contains("nye møter 0, flyttet 0, endret på annet vis 0, som før 7, nye eller endrede pauser 0.")
                .contains("Møtekalenderen og fila er enige.")
                .doesNotContain("24. mai 2023", "ikke enige");
        author.at("2023-07-01T09:00");
        assertThat(visitor.getAs("leder", "/moter").body()).doesNotContain("20. juni 2023 kl.");
        assertThat(visitor.getAs("leder", "/moter?tidligere=true").body())
                .contains("20. juni 2023 kl. 10.00", "24. mai 2023", "1. mars 2023");
    }

    @Test
    void what_the_next_file_moves_is_moved_and_what_it_lacks_is_told_and_stays() {
        author.begin("calendar", "sekretariat", file(YEAR_2023));

        author.at("2023-05-09T09:00");
        author.begin(
                "calendar",
                "sekretariat",
                file(
                        """
                        utvalg,dato,id
                        Fylkesutvalget,2023-05-23,fu-10
                        FYLKESUTVALGET,2023-06-27,fu-12
                        Fylkesutvalget,2023-08-29,fu-13
                        Fylkesutvalget,2023-09-12,
                        """));

        assertThat(of("fylkesutvalget"))
                .extracting(meeting -> meeting.day().toString(), CommitteeMeeting::externalId)
                .contains(tuple("2023-06-06", "fu-11"), tuple("2023-06-27", "fu-12"), tuple("2023-09-12", "fu-14"))
                .hasSize(6);
        assertThat(new Visitor(program).getAs("sekretariat", "/moter").body())
                .contains("nye møter 1, flyttet 1, endret på annet vis 0, som før 2, nye eller endrede pauser 0.")
                .contains("Fylkesutvalget 6. juni 2023 står i kalenderen, men ikke i fila.")
                .contains("Fylkesutvalget 29. august 2023 er avlyst i kalenderen, men ikke i fila.")
                .doesNotContain("26. september 2023 står")
                .contains("flyttet fra 20. juni 2023 til 27. juni 2023 av sekretariat. Importert fra møter");
    }

    @Test
    void a_calendar_of_another_program_is_read_as_well() {
        author.begin("calendar", "sekretariat", file(YEAR_2023));

        author.begin(
                "calendar",
                "sekretariat",
                file(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Eksempel//NO
                        BEGIN:VEVENT
                        UID:fu-12
                        DTSTAMP:20230101T120000Z
                        DTSTART:20230620T080000Z
                        DTEND:20230620T110000Z
                        SUMMARY:Møte i Fylkesutvalget
                        LOCATION:Fylkets hus\\, Steinkjer
                        URL:https://innsyn.example/fu/12b
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:fu-15
                        DTSTAMP:20230101T120000Z
                        DTSTART;VALUE=DATE:20230926
                        SUMMARY:Budsjettmøte
                        CATEGORIES:Fylkesutvalget
                        STATUS:CANCELLED
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:hn-5
                        DTSTAMP:20230101T120000Z
                        DTSTART;TZID=Europe/Oslo:20230614T093000
                        SUMMARY:Hovedutvalg næring
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:hn-6
                        DTSTAMP:20230101T120000Z
                        DTSTART:20230906T093000
                        SUMMARY:Hovedutvalg næring
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:p-1
                        DTSTAMP:20230101T120000Z
                        DTSTART;VALUE=DATE:20230927
                        DTEND;VALUE=DATE:20231026
                        SUMMARY:Pause etter valget: Fylkesutvalget
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:p-2
                        DTSTAMP:20230101T120000Z
                        DTSTART;VALUE=DATE:20230703
                        DTEND;VALUE=DATE:20230729
                        SUMMARY:Pause
                        END:VEVENT
                        END:VCALENDAR
                        """));

        CommitteeMeeting june = meetings.of("fylkesutvalget", day("2023-06-20"), day("2023-06-20"))
                .get(0);
        assertThat(june)
                .extracting(CommitteeMeeting::startsAt, CommitteeMeeting::place, CommitteeMeeting::link)
                .containsExactly(LocalTime.of(10, 0), "Fylkets hus, Steinkjer", "https://innsyn.example/fu/12b");
        assertThat(of("fylkesutvalget"))
                .filteredOn(CommitteeMeeting::cancelled)
                .extracting(CommitteeMeeting::externalId)
                .containsExactly("fu-13", "fu-15");
        assertThat(of("naring"))
                .extracting(CommitteeMeeting::day, CommitteeMeeting::startsAt)
                .containsExactly(
                        tuple(day("2023-05-24"), LocalTime.of(9, 30)),
                        tuple(day("2023-06-14"), LocalTime.of(9, 30)),
                        tuple(day("2023-09-06"), LocalTime.of(9, 30)));
        assertThat(breaks.of("fylkesutvalget"))
                .extracting(Break::from, Break::to, Break::why)
                .containsExactly(
                        tuple(day("2023-07-03"), day("2023-07-28"), "Pause"),
                        tuple(day("2023-09-27"), day("2023-10-25"), "Pause etter valget"));
        assertThat(breaks.of("naring")).extracting(Break::from).containsExactly(day("2023-07-03"), day("2023-10-01"));
    }

    @Test
    void a_calendar_of_another_program_with_faults_is_refused_with_the_lines_of_its_events() {
        assertRefused(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Eksempel//NO
                BEGIN:VEVENT
                UID:1
                DTSTART:20230620T080000Z
                RRULE:FREQ=WEEKLY
                SUMMARY:Fylkesutvalget
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART;VALUE=DATE:20230620
                DTEND;VALUE=DATE:20230623
                SUMMARY:Fylkesutvalget
                URL:ftp://innsyn.example
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                SUMMARY:Fylkesutvalget
                END:VEVENT
                BEGIN:VEVENT
                UID:4
                DTSTART;VALUE=DATE:20230620
                DTEND;VALUE=DATE:20230619
                END:VEVENT
                END:VCALENDAR
                """,
                "Linje 4: hendelsen gjentas (RRULE); hvert møte må være en hendelse for seg.",
                "Linje 10: hendelsen varer i flere dager; en pause må hete «Pause», som «Pause etter valget: Fylkesutvalget».",
                "Linje 10: lenka (URL) må begynne med https:// eller http://.",
                "Linje 17: hendelsen mangler starttidspunkt (DTSTART) som kan leses.",
                "Linje 21: hendelsen slutter før den begynner.",
                "Linje 21: hendelsen må ha utvalget som kategori (CATEGORIES) eller tittel (SUMMARY).");
        assertRefused("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:i morgen\n", "kan ikke leses som iCalendar.");
    }

    @Test
    void every_fault_is_told_with_its_line_and_nothing_is_changed() {
        assertRefused(
                """
                utvalg;dato;klokkeslett;sted;lenke;id;type;til
                Fylkesutvalget;2023-06-20;;;;;;
                ;31.2.2023;25:00;;innsyn;;tull;
                Fylkesutvalget;2123-06-20;;;;;;
                Fylkesutvalget;;;;;;pause;
                Fylkesutvalget;2023-10-31;;;;;pause;2023-10-01
                Fylkesutvalget;2023-09-12;;;;;;2023-09-13
                Fylkesutvalget;2023-09-12;10;;;;;
                Fylkesutvalget;2023-09-12;;;;;;;for mye;og mer
                """,
                "Linje 3: type «tull» må være møte, avlyst eller pause.",
                "Linje 3: utvalg må fylles ut.",
                "Linje 3: dato «31.2.2023» er ikke en dato som 2023-06-20 eller 20.6.2023.",
                "Linje 3: klokkeslett «25:00» er ikke et klokkeslett som 10:00.",
                "Linje 3: lenke må begynne med https:// eller http://.",
                "Linje 4: dato må være i årene 2000–2099.",
                "Linje 5: dato må fylles ut.",
                "Linje 5: til må fylles ut for en pause.",
                "Linje 6: til kan ikke være før dato.",
                "Linje 7: til fylles bare ut for en pause.",
                "Linje 8: klokkeslett «10» er ikke et klokkeslett som 10:00.",
                "Linje 9: har flere felt enn den første linja");
        assertRefused(
                """
                utvalg;dato
                Fylkesutvalget;2023-06-20
                Fylkesutvalget;20.6.2023
                """,
                "Linje 3: Fylkesutvalget har et annet møte 20. juni 2023, på linje 2.");
        assertRefused(
                """
                utvalg;dato;sted

                Fylkesutvalget;2023-06-20;"Fylkets
                hus"
                Fylkesutvalget;i juni;
                """,
                "Linje 3: sted inneholder tegn som ikke kan lagres.",
                "Linje 5: dato «i juni» er ikke en dato");
        assertRefused("dato;møte\n2023-06-20;ja\n", "Linje 1: må ha navnene på kolonnene, minst «utvalg» og «dato»");
        assertRefused("utvalg;dato;vær\n", "Linje 1: kolonnene kan bare være utvalg, dato, klokkeslett");
        assertRefused("utvalg;dato\n\"Fylkesutvalget;2023-06-20\n", "et anførselstegn er ikke avsluttet");
        assertRefused("utvalg;dato\n" + "Fylkesutvalget;i morgen\n".repeat(30), "Fila har 10 feil til.");
    }

    @Test
    void a_committee_that_nobody_knows_is_a_fault_until_it_is_to_be_created() {
        String text = "utvalg;dato\nKontrollutvalget;2023-06-19\nKontrollutvalget;2023-09-18\n";
        assertRefused(
                text,
                "Linje 2: vi kjenner ikke utvalget «Kontrollutvalget»; er navnet riktig, kryss av for «Opprett utvalg som mangler».");

        Map<String, Object> create = new HashMap<>(file(text));
        create.put("create", true);
        author.begin("calendar", "sekretariat", create);

        assertThat(committees.get("kontrollutvalget").name()).isEqualTo("Kontrollutvalget");
        assertThat(of("kontrollutvalget")).hasSize(2);
    }

    @Test
    void something_that_is_no_calendar_is_refused() {
        assertThatThrownBy(() -> author.begin("calendar", "sekretariat", Map.of()))
                .hasMessage("«Møtekalenderen som fil» må fylles ut.");
        assertRefused("utvalg;dato\n", "«Møtekalenderen som fil» har ingen møter.");
        assertRefused("PK\u0003\u0004 et regneark", "Linje 1: må ha navnene på kolonnene");
        assertRefused(
                "utvalg;dato\n" + "Fylkesutvalget;2023-06-20\n".repeat(2001),
                "«Møtekalenderen som fil» har 2001 møter, og kan ha høyst 2000.");
    }

    @Test
    void a_spreadsheet_s_own_letters_and_mark_are_read() {
        String text = "\uFEFFUtvalg;Dato;Sted\nHovedutvalg næring;2023-05-24;\"Røros; Bergstadens hus\"\n";
        author.begin("calendar", "sekretariat", file(text, StandardCharsets.UTF_8));
        author.begin("calendar", "sekretariat", file(text.substring(1), Charset.forName("windows-1252")));

        assertThat(of("naring")).extracting(CommitteeMeeting::place).containsExactly("Røros; Bergstadens hus");
    }

    @Test
    void the_calendar_is_read_page_by_page_over_the_api() {
        author.begin("calendar", "sekretariat", file(YEAR_2023));
        Visitor visitor = new Visitor(program);

        assertThat(visitor.getAs("saksbehandler", "/api/committees").body())
                .contains("{\"code\":\"naring\",\"name\":\"Hovedutvalg næring\",\"papersDays\":12,\"dispatchDays\":7}");
        assertThat(visitor.getAs(
                                "saksbehandler",
                                "/api/committee-meetings?committee=fylkesutvalget&from=2023-06-07&to=2023-09-12&size=2")
                        .body())
                .contains("\"total\":3", "\"day\":\"2023-06-20\",\"startsAt\":\"10:00\",\"place\":\"Steinkjer\"")
                .contains("\"papersDue\":\"2023-06-08\",\"dispatchOn\":\"2023-06-13\",\"cancelled\":false")
                .doesNotContain("2023-06-06", "2023-09-12");
        assertThat(visitor.getAs("saksbehandler", "/api/committee-meetings?committee=&page=1&size=5")
                        .body())
                .contains("2023-09-12", "2023-09-26")
                .doesNotContain("2023-06-20");
        assertThat(visitor.getAs("sekretariat", "/api/committee-meetings/choices")
                        .body())
                .contains("Fylkesutvalget 29. august 2023 (avlyst)");
        assertThat(visitor.getAs("sekretariat", "/api/committee-breaks").body())
                .contains("Fylkestinget 1. oktober 2023 – 20. oktober 2023");
        for (String wrong : List.of("committee=ukjent", "page=-1", "size=201", "from=9.5.2023")) {
            assertThat(visitor.getAs("leder", "/api/committee-meetings?" + wrong)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void nobody_but_the_secretariat_reads_a_calendar() {
        Visitor visitor = new Visitor(program);
        for (String process : List.of("calendar", "sitting")) {
            String start = "/engine-rest/process-definition/key/%s/submit-form".formatted(process);
            assertThat(visitor.postAs("saksbehandler", start, "{}").statusCode())
                    .isEqualTo(403);
            assertThat(visitor.postAs("leder", start, "{}").statusCode()).isEqualTo(403);
            assertThat(visitor.postAs("sekretariat", start, "{}").body()).contains("må fylles ut");
        }
    }

    private void assertRefused(String text, String... faults) {
        long before = meetings.page(null, null, null, true, 0, 1).total();
        assertThatThrownBy(() -> author.begin("calendar", "sekretariat", file(text)))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(faults);
        assertThat(meetings.page(null, null, null, true, 0, 1).total()).isEqualTo(before);
    }

    private List<CommitteeMeeting> of(String committee) {
        return meetings.of(committee, day("2023-01-01"), day("2023-12-31"));
    }

    private static Map<String, Object> file(String text) {
        return file(text, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> file(String text, Charset charset) {
        String name = text.startsWith("BEGIN") ? "møter.ics" : "møter.csv";
        return Map.of("file", new Upload(name, "text/plain", text.getBytes(charset)).asVariable());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
