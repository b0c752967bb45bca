package no.bygdevekst.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own: stopped, killed and without its mail server, it loses and doubles nothing. */
class ProgramTest {
    private static final String RINDAL_HOLTAALEN = "/api/cases/2022/0002/reminders";
    private static final String INDRE_NAMDAL = "/api/cases/2022/0001/reminders";

    @Test
    void a_killed_program_and_a_dead_mail_server_neither_lose_nor_double_a_reminder(@TempDir Path folder)
            throws Exception {
        GreenMail mail = mailServer();
        mail.start();
        Program program = start(folder, mail).untilUp();
        assertThat(program.get("/demo/clock").path("now").asText()).startsWith("2023-05-09T12:0");
        assertThat(states(program))
                .containsExactly(
                        "2022/0004 Fosenregionen notSupported",
                        "2022/0003 Hitra notSupported",
                        "2022/0002 Rindal–Holtålen supported",
                        "2022/0001 Indre Namdal supported");
        assertThat(program.get("/api/cases/2022/U001").path("state").asText()).isEqualTo("closed");
        assertThat(eleven(program, "2022-09-01"))
                .as("before the pilots were named")
                .isEqualTo(11);
        assertThat(eleven(program, "2022-11-24")).as("from the day they were").isEqualTo(7);

        assertThat(drafts(program, "/api/cases/2023/0003"))
                .as("the joint orientation of 2023, to be read on 9 May")
                .contains("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .isEqualTo(drafts(program, "/api/cases/2023/0002"));

        for (String wrong : List.of("2023-05-01T12:00:00", "tull")) {
            JsonNode problem = program.post("/demo/clock", "{\"to\": \"%s\"}".formatted(wrong));
            assertThat(problem.path("title").asText()).isEqualTo("Klokka ble ikke flyttet");
            assertThat(problem.path("detail").asText()).matches("Klokka kan bare .*|Tidspunktet må .*");
        }
        program.moveClock("2023-06-01T12:00:00", false);
        assertThat(told(program, RINDAL_HOLTAALEN, "firstDraft", "caseworker")).containsExactly("D-30 2023-05-31 sent");
        program.kill();

        program = start(folder, mail).untilUp();
        assertThat(program.get("/demo/clock").path("now").asText()).startsWith("2023-06-01T");
        program.moveClock("2023-06-16T12:00:00", false);
        assertThat(told(program, RINDAL_HOLTAALEN, "firstDraft", "caseworker"))
                .containsExactly("D-30 2023-05-31 sent", "D-14 2023-06-16 sent");

        mail.stop();
        program.moveClock("2023-06-23T08:10:00", false);
        assertThat(told(program, RINDAL_HOLTAALEN, "firstDraft", "applicant")).endsWith("D-7 2023-06-23 failed");
        List<MimeMessage> before = new ArrayList<>(Arrays.asList(mail.getReceivedMessages()));
        mail.start();
        program.moveClock("2023-10-02T12:00:00", false);
        List<MimeMessage> mails = new ArrayList<>(before);
        for (MimeMessage message : mail.getReceivedMessages()) {
            mails.add(message);
        }

        assertThat(told(program, RINDAL_HOLTAALEN, "finalDraft", "manager")).containsExactly("overdue 2023-10-02 sent");
        program.stop();
        program = start(folder, mail).untilUp();
        program.moveClock("2023-10-07T12:00:00", false);
        for (String pilot : List.of(RINDAL_HOLTAALEN, INDRE_NAMDAL)) {
            assertThat(told(program, pilot, "firstDraft", "caseworker"))
                    .containsExactly(
                            "D-30 2023-05-31 sent",
                            "D-14 2023-06-16 sent",
                            "D-7 2023-06-23 sent",
                            "D-1 2023-06-29 sent",
                            "overdue 2023-07-03 sent");
            assertThat(told(program, pilot, "firstDraft", "manager"))
                    .containsExactly("overdue 2023-07-03 sent", "escalated 2023-07-07 sent");
            assertThat(told(program, pilot, "finalDraft", "caseworker"))
                    .containsExactly(
                            "D-30 2023-09-01 sent",
                            "D-14 2023-09-15 sent",
                            "D-7 2023-09-22 sent",
                            "D-1 2023-09-29 sent",
                            "overdue 2023-10-02 sent");
            assertThat(told(program, pilot, "finalDraft", "manager"))
                    .containsExactly("overdue 2023-10-02 sent", "escalated 2023-10-06 sent");
        }
        program.stop();
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : mails) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).doesNotHaveDuplicates();
        mail.stop();
    }

    @Test
    void production_refuses_to_start_before_it_is_told_what_it_needs(@TempDir Path folder) throws Exception {
        Program program = Program.start(folder, "--spring.profiles.active=prod");

        assertThat(program.exitCode()).isNotZero();
        assertThat(folder.resolve("program.log"))
                .content()
                .contains("spring.datasource.url", "spring.mail.host", "bygdevekst.mail.from", "bygdevekst.base-url")
                .contains("bygdevekst.admin");
    }

    private static List<String> states(Program program) throws Exception {
        List<String> states = new ArrayList<>();
        for (JsonNode found : program.get("/api/cases?kind=pilot").path("cases")) {
            states.add("%s %s %s"
                    .formatted(
                            found.path("number").asText(),
                            found.path("title").asText(),
                            found.path("state").asText()));
        }
        return states;
    }

    /** The formats of a case's case documents. */
    private static List<String> drafts(Program program, String caseFile) throws Exception {
        List<String> formats = new ArrayList<>();
        for (JsonNode document : program.get(caseFile).path("documents")) {
            if (document.path("kind").asText().equals("caseDocument")) {
                formats.add(document.path("mediaType").asText());
            }
        }
        return formats;
    }

    /** How many municipalities I lag was for, as things stood on a day. */
    private static long eleven(Program program, String day) throws Exception {
        JsonNode verdicts = program.get(
                "/api/eligibility?scheme=ilag&county=50&centralityVersion=2020&populationYear=2022&date=" + day);
        return StreamSupport.stream(verdicts.spliterator(), false)
                .filter(verdict -> verdict.path("answer").asText().equals("target"))
                .count();
    }

    private static Program start(Path folder, GreenMail mail) throws Exception {
        return Program.start(
                folder,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getServerSetup().getPort());
    }

    private static GreenMail mailServer() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return new GreenMail(new ServerSetup(socket.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        }
    }

    private static List<String> told(Program program, String reminders, String milestone, String role)
            throws Exception {
        List<String> rows = new ArrayList<>();
        JsonNode answer = program.get(reminders);
        for (JsonNode row : answer.isArray() ? answer : answer.path("reminders")) {
            if (row.path("milestone").asText().equals(milestone)
                    && row.path("recipient").asText().equals(role)
                    && !row.path("state").asText().equals("planned")) {
                rows.add("%s %s %s"
                        .formatted(
                                row.path("step").asText(),
                                row.path("plannedFor").asText(),
                                row.path("state").asText()));
            }
        }
        return rows;
    }
}
