package no.bygdevekst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Visitor;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Who comes in where. */
@HouseTest
class EntranceTest {
    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    IdentityService identity;

    Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(program);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/innlogging",
                "/actuator/health",
                "/css/bygdevekst.css",
                "/js/innlogging.js",
                "/tilgjengelighet"
            })
    void open_to_anyone(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void health_tells_no_detail() {
        assertThat(visitor.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/meldinger",
                "/oppgaver/1",
                "/oversikt",
                "/kommuner",
                "/kommuner/5044",
                "/rammer",
                "/moter",
                "/prosesser/1",
                "/saker",
                "/saker/2022/0001",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/admin/default/setup/",
                "/finnes/ikke"
            })
    void a_stranger_is_asked_to_sign_in(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/innlogging"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/api/cases",
                "/api/openapi",
                "/api/finnes/ikke",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/setup/default/user/create",
                "/actuator",
                "/actuator/metrics"
            })
    void a_program_without_a_password_is_turned_away(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void a_program_is_told_in_norwegian_what_is_missing() {
        var answer = visitor.get("/api/cases");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"Bygdevekst\"");
        assertThat(answer.body()).contains("Logg inn med gyldig brukernavn og passord.", "401");
    }

    @ParameterizedTest
    @CsvSource({
        "saksbehandler, /engine-rest/task, 200",
        "grong, /engine-rest/task, 200",
        "saksbehandler, /meldinger, 200",
        "grong, /saker, 200",
        "saksbehandler, /oversikt, 200",
        "saksbehandler, /rammer, 200",
        "grong, /rammer, 404",
        "saksbehandler, /statistikk, 200",
        "samferdsel, /statistikk, 404",
        "grong, /statistikk, 404",
        "sekretariat, /moter, 200",
        "samferdsel, /moter, 404",
        "grong, /moter, 404",
        "grong, /api/committees, 404",
        "grong, /api/committee-meetings, 404",
        "samferdsel, /api/committee-breaks, 404",
        "samferdsel, /oversikt, 404",
        "grong, /oversikt, 404",
        "grong, /kommuner, 200",
        "samferdsel, /kommuner/5044, 200",
        "saksbehandler, /kommuner/5044?dato=2023-05-09, 200",
        "saksbehandler, /kommuner/5044?dato=9.5.2023, 200",
        "saksbehandler, /kommuner/9999, 404",
        "saksbehandler, /kommuner/grong, 404",
        "leder, /prosesser/1, 404",
        "grong, /oppgaver/1, 404",
        "saksbehandler, /camunda/api/engine/engine/default/task, 200",
        "saksbehandler, /camunda/app/tasklist/default/, 200",
        "saksbehandler, /actuator/metrics, 403",
        "leder, /actuator, 403",
        "admin, /actuator/metrics, 200",
        "admin, /camunda/app/admin/default/setup/, 403",
        "admin, /finnes/ikke, 403",
        "admin, /meldinger, 200"
    })
    void who_is_signed_in_comes_so_far(String user, String path, int status) {
        assertThat(visitor.getAs(user, path).statusCode()).isEqualTo(status);
    }

    @Test
    void the_page_for_the_first_administrator_is_never_open() {
        assertThat(visitor.post("/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isIn(401, 403);
        assertThat(visitor.post(
                                "/camunda/api/admin/setup/default/user/create",
                                "{}",
                                "Authorization",
                                Visitor.password("admin"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void one_sign_in_opens_pages_api_and_web_apps_until_one_signs_out() {
        assertThat(visitor.signIn("saksbehandler", "demo").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        assertThat(visitor.get("/").body()).contains("Logg ut", "/camunda/app/tasklist/default/");
        assertThat(visitor.get("/api/cases").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body()).contains("saksbehandler");

        visitor.submit("/", "/utlogging", Map.of());

        assertThat(visitor.get("/meldinger").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(401);
    }

    @Test
    void signing_in_leads_to_the_page_one_asked_for() {
        visitor.get("/camunda/app/tasklist/default/");
        assertThat(visitor.signIn("saksbehandler", "demo").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/camunda/app/tasklist/default/"));
    }

    @Test
    void a_wrong_password_opens_nothing() {
        assertThat(visitor.signIn("utdanning", "feil").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/innlogging?feil"));
        assertThat(visitor.get("/innlogging?feil").body()).contains("Feil brukernavn eller passord.");
        assertThat(visitor.get("/meldinger").statusCode()).isEqualTo(302);
    }

    @Test
    void after_ten_wrong_passwords_the_right_one_does_not_help_either() {
        for (int i = 0; i < 10; i++) {
            visitor.signIn("naring", "feil");
        }
        assertThat(visitor.signIn("naring", "demo").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/innlogging?feil"));
        identity.unlockUser("naring");
    }

    @Test
    void a_session_changes_nothing_through_the_doors_of_programs() {
        visitor.signIn("leder", "demo");
        assertThat(visitor.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(visitor.post("/engine-rest/process-definition/key/request/start", "{}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.post("/api/cases", "{}").statusCode()).isEqualTo(401);
        assertThat(visitor.post("/innlogging", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void a_password_the_browser_remembers_is_no_use_to_another_site() {
        assertThat(visitor.post(
                                "/engine-rest/task",
                                "{}",
                                "Authorization",
                                Visitor.password("leder"),
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/engine-rest/task", "{}", "Authorization", Visitor.password("leder"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void our_pages_are_closed_to_scripts_and_frames_from_elsewhere() {
        var headers = visitor.get("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'self'"));
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void the_web_apps_stand_in_no_frame_and_what_their_links_open_is_not_shut_in_with_them() {
        var headers =
                visitor.getAs("saksbehandler", "/camunda/app/tasklist/default/").headers();
        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'", "allow-popups-to-escape-sandbox")
                .containsPattern("script-src 'nonce-\\S+'"));
    }
}
