package no.bygdevekst.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Applications;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.Measure;
import no.bygdevekst.casefile.MeasureList;
import no.bygdevekst.casefile.Measures;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.engine.Tasks;
import no.bygdevekst.engine.TimeMachine;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import no.bygdevekst.story.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** What other systems read. */
@HouseTest
class ApiTest {
    @Autowired
    ServletWebServerApplicationContext program;

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    Documents documents;

    @Autowired
    Measures measures;

    @Autowired
    Applications applications;

    @Autowired
    Records records;

    @Autowired
    Calls calls;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Participations participations;

    @Autowired
    Tasks tasks;

    @Autowired
    Goals goals;

    @Autowired
    TimeMachine time;

    @Autowired
    ObjectMapper json;

    Visitor visitor;
    CaseId id = new CaseId("2023/0000");

    @BeforeEach
    void rindal_and_holtalen_work_on_their_first_draft() {
        visitor = new Visitor(program);
        author.at("2023-05-09T12:00");
        id = cabinet.rindalHoltaalen();
        cabinet.deadline(id, "firstDraft", "Førsteutkast til bygdevekstavtale", "2023-06-30", "applicant");
        cabinet.deadline(id, "finalDraft", "Endelig utkast til bygdevekstavtale", "2023-10-01", "applicant");
        measures.keep(
                id,
                "firstDraft",
                List.of(new Measure(
                        "Felles legevakt",
                        Measure.Kind.TEST_SOLUTION,
                        Measure.Frame.NEEDS_CHANGE,
                        "Rindal kommune",
                        2024,
                        2026,
                        List.of("samferdsel"))),
                "saksbehandler");
        records.decided(
                id,
                new Records.Decision(
                        "support", "KDD", LocalDate.parse("2022-11-24"), "KDDs brev (eksempel)", "innvilget", null));
        documents.file(
                id,
                new Documents.Sheet(
                        "minutes", "Møtereferat", Documents.Direction.IN, "Rindal", "", LocalDate.parse("2023-05-08")),
                "møtereferat mai.html",
                "text/html",
                "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                "saksbehandler");
    }

    @Test
    void the_list_tells_of_each_case_what_one_needs_to_choose_it() throws Exception {
        JsonNode page = read("/api/cases?kind=pilot&state=supported&municipality=5061&size=1");
        assertThat(page.path("page").asInt()).isZero();
        assertThat(page.path("size").asInt()).isEqualTo(1);
        assertThat(page.path("total").asLong()).isPositive();

        assertThat(read("/api/cases?kind=pilot&state=supported&municipality=5061&size=100")
                        .path("cases"))
                .extracting(JsonNode::toString)
                .contains(
                        """
                        {"number":"%s","kind":"pilot","title":"Rindal–Holtålen",\
                        "municipalities":[{"code":"5061","name":"Rindal"},{"code":"5026","name":"Holtålen"}],\
                        "state":"supported","step":null,"nextDeadline":{"milestone":"firstDraft",\
                        "label":"Førsteutkast til bygdevekstavtale","due":"2023-06-30"}}"""
                                .formatted(id));
    }

    @Test
    void a_case_comes_with_its_deadlines_measures_decisions_and_documents() throws Exception {
        assertThat(read("/api/cases/" + id).path("agreement").isNull()).isTrue();
        records.agreed(
                id,
                new Records.Agreement(
                        LocalDate.parse("2024-01-01"), LocalDate.parse("2026-12-31"), "Avtale (eksempel)"));
        JsonNode file = read("/api/cases/" + id);
        assertThat(file.path("agreement").toString())
                .isEqualTo("{\"from\":\"2024-01-01\",\"to\":\"2026-12-31\",\"reference\":\"Avtale (eksempel)\"}");

        assertThat(file.path("number").asText()).isEqualTo(id.value());
        assertThat(file.path("milestones")).hasSize(2);
        assertThat(file.path("milestones").get(0).path("state").asText()).isEqualTo("open");
        assertThat(file.path("milestones")
                        .get(0)
                        .path("dates")
                        .get(0)
                        .path("setAt")
                        .asText())
                .isEqualTo("2023-05-09T12:00:00+02:00");
        assertThat(file.path("measures").get(0).toString())
                .isEqualTo(
                        """
                        {"title":"Felles legevakt","kind":"testSolution","frame":"needsChange",\
                        "responsible":"Rindal kommune","fromYear":2024,"toYear":2026,"departments":["samferdsel"]}""");
        assertThat(file.path("decisions").get(0).path("decidedOn").asText()).isEqualTo("2022-11-24");
        JsonNode document = file.path("documents").get(0);
        assertThat(document.path("sha256").asText()).hasSize(64);
        assertThat(document.path("size").asLong()).isEqualTo(25);
        assertThat(document.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void an_application_is_read_by_the_county_and_its_applicant_and_before_it_comes_it_is_what_the_case_knows()
            throws Exception {
        String path = "/api/cases/" + id + "/application";
        JsonNode known = read(path);
        assertThat(known.path("version").isNull()).isTrue();
        assertThat(known.path("applicant").asText()).isEqualTo("Rindal–Holtålen");
        assertThat(known.path("contactEmail").asText()).isEqualTo("kontakt@rindal.example");
        assertThat(known.path("councils").get(1).toString())
                .isEqualTo(
                        """
                        {"code":"5026","municipality":"Holtålen","decidedOn":null,"reference":null,"followsBy":null}""");
        assertThat(known.path("councilsBy").asText()).isEqualTo("2023-10-21");

        applications.add(
                id,
                new Applications.Content(
                        "Rindal",
                        "Kari (oppdiktet)",
                        "kari@rindal.example",
                        2_000_000,
                        "Få boliger",
                        "",
                        MeasureList.parse("[{\"title\": \"Boliger\", \"kind\": \"TEST_SOLUTION\"}]"),
                        List.of(new Applications.Council("5061", "Rindal", null, null, LocalDate.parse("2023-10-01")))),
                "saksbehandler");

        JsonNode newest = read(path);
        assertThat(newest.path("version").asInt()).isEqualTo(1);
        assertThat(newest.path("lead").asText()).isEqualTo("5061");
        assertThat(newest.path("amount").asLong()).isEqualTo(2_000_000);
        assertThat(newest.path("measures").get(0).toString())
                .isEqualTo(
                        """
                        {"title":"Boliger","kind":"testSolution","frame":null,"responsible":"","fromYear":null,\
                        "toYear":null,"departments":[]}""");
        assertThat(newest.path("councils").get(0).path("followsBy").asText()).isEqualTo("2023-10-01");
        assertThat(visitor.getAs("rindal", path).statusCode()).isEqualTo(200);
        assertThat(visitor.getAs("grong", path).statusCode()).isEqualTo(404);
        cabinet.deadline(id, "input", "firstDraft/plan", "Innspill", "2023-06-20", "department");
        assertThat(visitor.getAs("plan", "/api/cases/" + id).statusCode()).isEqualTo(200);
        assertThat(visitor.getAs("plan", path).statusCode()).isEqualTo(404);

        assertThat(visitor.getAs("rindal", "/saker/" + id + "/innhold").body())
                .contains("Søknaden", "Få boliger", "Boliger; teste ut løsning");
        assertThat(visitor.getAs("plan", "/saker/" + id + "/innhold").body()).doesNotContain("Få boliger");
    }

    @Test
    void a_document_is_for_saving_and_never_shown_in_place() throws Exception {
        String href =
                read("/api/cases/" + id).path("documents").get(0).path("href").asText();
        HttpResponse<String> content = visitor.getAs("rindal", href);

        assertThat(content.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(content.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(content.headers().firstValue("Content-Disposition")).hasValueSatisfying(how -> assertThat(how)
                .startsWith("attachment;")
                .contains("filename*=UTF-8''m%C3%B8tereferat%20mai.html"));
        assertThat(content.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(content.headers().firstValue("Content-Security-Policy")).hasValue("sandbox");
    }

    @Test
    void a_pdf_is_shown_to_those_who_may_see_it_and_a_web_page_is_only_saved() throws Exception {
        for (var direction : new Documents.Direction[] {Documents.Direction.IN, Documents.Direction.INTERNAL}) {
            documents.file(
                    id,
                    new Documents.Sheet("draft", "Utkast", direction, "Rindal", "", LocalDate.parse("2023-05-08")),
                    "utkast.pdf",
                    "application/pdf",
                    "innhold".getBytes(StandardCharsets.UTF_8),
                    "saksbehandler");
        }
        List<String> hrefs = read("/api/cases/" + id).path("documents").findValuesAsText("href").stream()
                .map(href -> href + "?inline=true")
                .toList();

        assertThat(visitor.getAs("rindal", hrefs.get(0)).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment;"));
        var shown = visitor.getAs("rindal", hrefs.get(1)).headers();
        assertThat(shown.firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("inline;"));
        assertThat(shown.firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(shown.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.firstValue("Content-Security-Policy")).hasValue("sandbox");
        assertThat(visitor.getAs("rindal", hrefs.get(2)).statusCode()).isEqualTo(404);
        assertThat(visitor.getAs("grong", hrefs.get(1)).statusCode()).isEqualTo(404);
        assertThat(visitor.getAs("rindal", "/api/documents/999999?inline=true").statusCode())
                .isEqualTo(404);
        assertThat(visitor.getAs("rindal", "/saker/" + id + "/dokumenter").body())
                .contains(hrefs.get(1), hrefs.get(0).replace("?inline=true", ""))
                .doesNotContain(hrefs.get(0), hrefs.get(2));
    }

    @Test
    void the_reminder_log_has_plain_dates_and_says_what_was_sent() throws Exception {
        time.moveTo(java.time.Instant.parse("2023-06-01T10:00:00Z"), passing -> {});
        JsonNode rows = read("/api/cases/" + id + "/reminders");

        assertThat(rows.get(0).toString())
                .isEqualTo(
                        """
                        {"milestone":"firstDraft","occurrence":"","deadline":"2023-06-30","step":"D-30",\
                        "plannedFor":"2023-05-31","sentAt":"2023-05-31T08:05:00+02:00","recipient":"applicant",\
                        "address":"kontakt@rindal.example","state":"sent","replacedBy":null}""");
        assertThat(rows.findValuesAsText("state")).contains("planned");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/cases?state=lukket | 400 | «lukket» er ikke en tilstand; bruk open, supported, notSupported,"
                        + " withdrawn, agreement eller closed.",
                "/api/cases?page=-1 | 400 | Sidene telles fra 0: «page» kan ikke være -1.",
                "/api/cases?page=to | 400 | «page» kan ikke være «to».",
                "/api/cases?size=1000 | 400 | «size» må være fra 1 til 200, ikke 1000.",
                "/api/cases?municipality=9999 | 400 | Det finnes ingen kommune med nummer «9999».",
                "/api/cases/22/1 | 400 | «22/1» er ikke et Bygdevekst-nummer; skriv det som 2022/0001.",
                "/api/cases/2099/0001 | 404 | Det finnes ingen sak 2099/0001 som du har tilgang til.",
                "/api/cases/2099/0001/reminders | 404 | Det finnes ingen sak 2099/0001 som du har tilgang til.",
                "/api/documents/999999 | 404 | Det finnes ikke noe dokument 999999 som du har tilgang til.",
                "/api/documents/x | 400 | «id» kan ikke være «x».",
                "/api/tasks | 400 | «id» mangler.",
                "/api/tasks/x | 404 | Det finnes ingen åpen oppgave x som du har tilgang til.",
                "/api/municipalities?county=99 | 400 | Det finnes ikke noe fylke med nummer «99».",
                "/api/municipalities/9999 | 404 | Det finnes ingen kommune med nummer «9999».",
                "/api/municipalities/grong | 404 | Det finnes ingen kommune med nummer «grong».",
                "/api/municipalities/5044?date=9.5.2023 | 400 | «date» kan ikke være «9.5.2023».",
                "/api/cases/2099/0001/arena/attendance | 404 | Det finnes ingen sak 2099/0001 som du har tilgang til.",
                "/api/eligibility | 400 | «scheme» mangler; bruk pilot, ilag eller restructuring.",
                "/api/eligibility?scheme=pilotar | 400 | «pilotar» er ingen ordning; bruk pilot, ilag eller"
                        + " restructuring.",
                "/api/eligibility?scheme=pilot&county=99&date=2022-09-01 | 400 | Det finnes ikke noe fylke med nummer"
                        + " «99» i sentralitetsindeksen fra 2020.",
                "/api/eligibility?scheme=pilot&centralityVersion=2022 | 400 | Bygdevekst har ikke SSBs"
                        + " sentralitetsindeks fra 2022, bare fra 2020, 2024.",
                "/api/eligibility?scheme=pilot&centralityVersion=ny | 400 | «centralityVersion» kan ikke være «ny».",
                "/api/eligibility?scheme=pilot&populationYear=2019 | 400 | Bygdevekst har ikke innbyggertall fra 2019,"
                        + " bare fra 2022, 2023, 2024.",
                "/api/eligibility?scheme=pilot&county=30&centralityVersion=2020&populationYear=2024 | 400 | I"
                        + " sentralitetsindeksen fra 2020 er det kommuner som ikke har innbyggertall fra 2024: Halden,"
                        + " Moss, Sarpsborg og 48 til.",
                "/api/eligibility?scheme=restructuring&date=2019-09-01 | 400 | Bygdevekst har ingen tall fra 2019"
                        + " eller før; oppgi «centralityVersion» (2020, 2024).",
                "/api/eligibility?scheme=pilot&date=1.9.2022 | 400 | «date» kan ikke være «1.9.2022».",
                "/api/eligibility?scheme=ilag&call=pilot2022 | 400 | «pilot2022» gjelder Bygdevekstpilot, ikke I lag.",
                "/api/eligibility?scheme=pilot&call=i+fjor | 400 | «i fjor» er ingen utlysning; bruk nummeret på en"
                        + " utlysning (2022/U001), et år (2022) eller et regelsett (pilot2022, pilot2023, ilag2022,"
                        + " restructuring).",
                "/api/eligibility?scheme=pilot&call=2099/U001 | 404 | Det finnes ingen utlysning 2099/U001.",
                "/api/calls/2099/U001 | 404 | Det finnes ingen utlysning 2099/U001 som du har tilgang til.",
                "/api/calls/2099/U001/municipalities | 404 | Det finnes ingen utlysning 2099/U001 som du har tilgang"
                        + " til.",
                "/api/calls/2022/1 | 400 | «2022/1» er ikke nummeret på en utlysning; skriv det som 2022/U001.",
                "/api/finnes/ikke | 404 | Denne adressen finnes ikke. Se /api/openapi."
            })
    void what_cannot_be_answered_is_told_in_norwegian(String path, int status, String sentence) throws Exception {
        HttpResponse<String> answer = visitor.getAs("saksbehandler", path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("detail").asText()).isEqualTo(sentence);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotEmpty();
    }

    @Test
    void the_api_can_only_be_read() throws Exception {
        HttpResponse<String> answer =
                visitor.post("/api/cases", "{}", "Authorization", Visitor.password("saksbehandler"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
        assertThat(json.readTree(answer.body()).path("detail").asText())
                .isEqualTo("Grensesnittet kan bare leses: bruk GET.");
    }

    @Test
    void the_county_s_municipalities_can_be_chosen_from() throws Exception {
        JsonNode municipalities = read("/api/municipalities?county=50");
        assertThat(municipalities).hasSize(38);
        assertThat(municipalities.get(0).toString()).isEqualTo("{\"code\":\"5001\",\"name\":\"Trondheim\"}");
        assertThat(read("/api/municipalities")).isEqualTo(municipalities);
    }

    @Test
    void a_municipality_s_record_is_as_it_was_known_on_the_day() throws Exception {
        cabinet.forgetParticipations();
        cabinet.forgetCalls();
        CaseId call = cabinet.call();
        calls.keep(call.value(), List.of(place("5044", 6, 818, "target", true)));
        participations.begin(new Participations.Participation(
                "5044",
                Scheme.PILOT,
                LocalDate.parse("2022-11-24"),
                null,
                "Indre Namdal",
                "KDD (eksempel)",
                id.value(),
                Participations.Role.MEMBER));

        JsonNode record = read("/api/municipalities/5044?date=2023-05-09");

        assertThat(record.toString())
                .startsWith(
                        """
                        {"code":"5044","name":"Namsskogan","date":"2023-05-09",\
                        "centrality":[{"version":2020,"centralityClass":6}],\
                        "inhabitants":[{"year":2022,"inhabitants":818},{"year":2023,"inhabitants":814}],"takesPartIn":[""")
                .contains(
                        """
                        {"scheme":"pilot","name":"Indre Namdal","role":"member","from":"2022-11-24","to":null,\
                        "caseNumber":"%s","source":"KDD (eksempel)"}"""
                                .formatted(id),
                        """
                        {"scheme":"restructuring","name":"Børgefjell Utvikling AS","role":"member","from":null,\
                        "to":"2026-12-31","caseNumber":null,"source":"Programmets og kommunenes sider"}""")
                .endsWith(
                        """
                        "tookPartIn":[],"offered":[{"what":"invitation","scheme":"pilot","number":"%s",\
                        "on":"2022-06-21","answerBy":"2022-09-30","answer":null,"answeredOn":null,"because":null}],\
                        "refused":[]}"""
                                .formatted(call));
        assertThat(read("/api/municipalities/5044")).isEqualTo(record);
        JsonNode before = read("/api/municipalities/5044?date=2022-06-20");
        assertThat(before.path("takesPartIn").findValuesAsText("name")).containsExactly("Børgefjell Utvikling AS");
        assertThat(before.path("offered")).isEmpty();
        cabinet.forgetParticipations();
    }

    @Test
    void whoever_is_signed_in_may_ask_whom_a_call_was_for() throws Exception {
        String call = "scheme=pilot&call=&county=50&centralityVersion=2020&populationYear=2022&date=2022-09-01";
        JsonNode verdicts = json.readTree(
                visitor.getAs("rindal", "/api/eligibility?" + call).body());

        assertThat(verdicts).hasSize(38);
        assertThat(verdicts.findValuesAsText("answer").stream().filter("target"::equals))
                .hasSize(14);
        assertThat(verdicts.get(0).toString())
                .isEqualTo(
                        """
                        {"code":"5001","name":"Trondheim","centralityClass":2,"inhabitants":210496,"answer":"no",\
                        "rule":"pilot2022-klasse1-3","reason":"Utlysningen gjelder ikke kommuner i sentralitetsklasse\
                         1–3."}""");
        assertThat(read("/api/eligibility?scheme=pilot&call=pilot2022&date=2022-09-01"))
                .hasSize(356);
        assertThat(read("/api/eligibility?scheme=pilot&call=pilot2023&date=2024-02-01"))
                .hasSize(357);
    }

    @Test
    void what_is_not_asked_for_is_as_the_call_says_or_as_it_was_on_the_day() throws Exception {
        CaseId call = cabinet.call();

        assertThat(read("/api/eligibility?scheme=pilot&county=50&call=" + call))
                .isEqualTo(read("/api/eligibility?scheme=pilot&county=50&call=pilot2022&centralityVersion=2020"
                        + "&populationYear=2022&date=2023-05-09"))
                .isEqualTo(read("/api/eligibility?scheme=pilot&county=50&call=2022"));
        assertThat(read("/api/eligibility?scheme=restructuring&county=50"))
                .isEqualTo(read("/api/eligibility?scheme=restructuring&county=50&call=restructuring"
                        + "&centralityVersion=2020&populationYear=2023&date=2023-05-09"));
        assertThat(read("/api/eligibility?scheme=pilot&county=50&call=2023&date=2022-07-01"))
                .isEqualTo(read("/api/eligibility?scheme=pilot&county=50&call=pilot2023"
                        + "&centralityVersion=2020&populationYear=2022&date=2022-07-01"));

        calls.open("2023/U998", Scheme.ILAG, 2023);
        assertThat(sentence("/api/eligibility?scheme=ilag&call=2023/U998"))
                .isEqualTo("Vilkårene for utlysningen 2023/U998 er ikke registrert ennå.");
        assertThat(sentence("/api/eligibility?scheme=ilag&call=" + call))
                .isEqualTo("«%s» gjelder Bygdevekstpilot, ikke I lag.".formatted(call));
    }

    @Test
    void a_call_comes_with_its_terms_its_target_group_and_its_applicants() throws Exception {
        CaseId call = cabinet.call();
        calls.keep(
                call.value(),
                List.of(
                        place("5061", 5, 1980, "cooperation", false),
                        place("5014", 6, 5265, "target", true),
                        place("5058", 6, 4243, "target", true)));
        calls.reply(call.value(), "5014", Calls.Reply.DECLINES, LocalDate.parse("2022-08-10"));
        municipalities.mailbox("5014", "post@froya.example");
        CaseId applicant = cabinet.applicant(call, "Åfjord", List.of("5058"), "kontakt@afjord.example");
        records.promised(
                applicant, new Records.Amount("support", 1_500_000, LocalDate.parse("2022-11-24"), "(eksempel)"));

        JsonNode answer = read("/api/calls/" + call);
        assertThat(answer.path("number").asText()).isEqualTo(call.value());
        assertThat(answer.path("title").asText()).isEqualTo("Bygdevekstpilot 2022");
        assertThat(answer.path("scheme").asText()).isEqualTo("pilot");
        assertThat(answer.path("terms").toString())
                .isEqualTo(
                        """
                        {"owner":"state","letterDate":"2022-06-21","interestBy":"2022-08-15","applyBy":"2022-09-30",\
                        "firstDraft":null,"finalDraft":null,"ceiling":2000000,"ruleSet":"pilot2022",\
                        "centralityVersion":2020,"populationYear":2022,"complaintBasis":null}""");
        assertThat(answer.path("municipalities").get(0).toString())
                .isEqualTo(
                        """
                        {"code":"5014","name":"Frøya","centralityClass":6,"inhabitants":5265,"answer":"target",\
                        "rule":"regel","reason":"Fordi.","source":"kilde","invited":true,"because":null,\
                        "reply":"declines","repliedOn":"2022-08-10","email":"post@froya.example"}""");
        assertThat(answer.path("applicants").toString())
                .isEqualTo("[{\"number\":\"%s\",\"title\":\"Åfjord\",\"state\":\"open\",\"award\":1500000}]"
                        .formatted(applicant));

        JsonNode rows = read("/api/calls/" + call + "/municipalities");
        assertThat(rows.findValuesAsText("name")).containsExactly("Frøya", "Åfjord", "Rindal");
        assertThat(rows.get(0).toString())
                .isEqualTo(
                        """
                        {"code":"5014","name":"Frøya","assessment":"Sentralitetsklasse 6, 5 265 innbyggere:\
                         målgruppe. Fordi.","invited":"true","because":"","email":"post@froya.example"}""");
        assertThat(rows.get(2).path("invited").asText()).isEmpty();

        assertThat(read("/api/calls/" + call + "/applicants").toString())
                .isEqualTo(
                        """
                        [{"number":"%s","title":"Åfjord","municipalities":"Åfjord","state":"åpen","sent":"","amount":""}]"""
                                .formatted(applicant));

        for (String part : List.of("", "/municipalities", "/applicants")) {
            String address = "/api/calls/" + call + part;
            assertThat(visitor.getAs("rindal", address).statusCode()).isEqualTo(404);
        }
    }

    private static Calls.Place place(String code, int centralityClass, int inhabitants, String answer, boolean in) {
        return new Calls.Place(
                code, centralityClass, inhabitants, answer, "regel", "Fordi.", "kilde", in, null, null, null);
    }

    private String sentence(String path) throws Exception {
        HttpResponse<String> answer = visitor.getAs("saksbehandler", path);
        assertThat(answer.statusCode()).isEqualTo(400);
        return json.readTree(answer.body()).path("detail").asText();
    }

    @Test
    void meetings_are_read_by_the_county_alone_and_a_task_about_one_knows_whom_to_ask() throws Exception {
        author.begin("meeting", "saksbehandler", Map.of("caseNumber", id.value(), "kind", "DIALOGUE"));
        String task = tasks.find(id, "planMeeting").orElseThrow().id();
        assertThat(read("/api/tasks/%s/participants".formatted(task)).toString())
                .isEqualTo(
                        """
                        [{"name":"Kontaktperson","organisation":"Rindal–Holtålen","email":"kontakt@rindal.example","attended":null},\
                        {"name":"Statsforvalteren i Trøndelag","organisation":"Statsforvalteren","email":null,"attended":null}]""");
        assertThat(read("/api/cases/%s/meetings".formatted(id)).toString())
                .isEqualTo(
                        """
                        [{"kind":"dialogue","state":"wanted","on":null,"time":null,"place":null,"agenda":null,\
                        "minutes":null,"participants":[],"followUps":[]}]""");
        for (String outsider : List.of("rindal", "samferdsel")) {
            assertThat(visitor.getAs(outsider, "/api/cases/%s/meetings".formatted(id))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.getAs(outsider, "/api/tasks/%s/participants".formatted(task))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void goals_are_read_as_a_series_and_as_rows_of_a_form() throws Exception {
        CaseId spir = cabinet.programme("Spir", List.of("5027"), "2022-01-01", "2027-12-31");
        goals.revise(
                spir,
                List.of(new Goals.Goal("Nye arbeidsplasser", "arbeidsplasser", 300, 2027)),
                new Goals.Revision(LocalDate.parse("2022-01-15"), "styret", "De første målene."),
                "saksbehandler");
        long jobs = goals.current(spir).get(0).id();
        goals.reached(spir, 2022, Map.of(jobs, 41L), "saksbehandler");

        assertThat(read("/api/cases/%s/goals".formatted(spir)).toString())
                .isEqualTo(
                        """
                        [{"name":"Nye arbeidsplasser","unit":"arbeidsplasser","targets":[{"version":1,"target":300,"year":2027,\
                        "decidedOn":"2022-01-15","body":"styret","reason":"De første målene."}],\
                        "actuals":[{"year":2022,"actual":41}],"current":true}]""");
        assertThat(read("/api/cases/%s/goals/rows".formatted(spir)).toString())
                .isEqualTo(
                        """
                        [{"goal":"%d","name":"Nye arbeidsplasser","target":"300 arbeidsplasser innen 2027","actual":""}]"""
                                .formatted(jobs));
        assertThat(visitor.getAs("grong", "/api/cases/%s/goals".formatted(spir)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_observes_a_board_is_warned_in_the_tasks_of_its_programme() throws Exception {
        CaseId spir = cabinet.programme("Spir", List.of("5027"), "2022-01-01", "2027-12-31");
        author.begin("grant", spir, Map.of("purpose", "Omstilling Spir 2023"));
        String path = "/api/tasks/%s"
                .formatted(tasks.find(spir, "recommendGrant").orElseThrow().id());

        assertThat(read(path).path("warning").asText())
                .isEqualTo("Du er observatør i styret for Spir. Vurder om du er habil.");
        assertThat(json.readTree(visitor.getAs("vikar", path).body())
                        .path("warning")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_colleague_is_another_caseworker_or_manager() throws Exception {
        assertThat(read("/api/colleagues").toString())
                .isEqualTo("[{\"id\":\"leder\",\"name\":\"leder (oppdiktet)\"},"
                        + "{\"id\":\"vikar\",\"name\":\"vikar (oppdiktet)\"}]");
        assertThat(visitor.getAs("grong", "/api/colleagues").statusCode()).isEqualTo(404);
        assertThat(visitor.getAs("samferdsel", "/api/colleagues").statusCode()).isEqualTo(404);
    }

    @Test
    void openapi_describes_every_call_and_how_to_sign_in() throws Exception {
        JsonNode openApi = read("/api/openapi");
        assertThat(openApi.path("paths").properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "/api/cases",
                        "/api/cases/{year}/{place}",
                        "/api/cases/{year}/{place}/application",
                        "/api/cases/{year}/{place}/arena/attendance",
                        "/api/cases/{year}/{place}/goals",
                        "/api/cases/{year}/{place}/goals/rows",
                        "/api/cases/{year}/{place}/commitments",
                        "/api/cases/{year}/{place}/meetings",
                        "/api/cases/{year}/{place}/political",
                        "/api/cases/{year}/{place}/political/attachments",
                        "/api/cases/{year}/{place}/political/form",
                        "/api/cases/{year}/{place}/political/points",
                        "/api/cases/{year}/{place}/political/treatment",
                        "/api/cases/{year}/{place}/reminders",
                        "/api/cases/{year}/{place}/status",
                        "/api/calls/{year}/{place}",
                        "/api/calls/{year}/{place}/applicants",
                        "/api/calls/{year}/{place}/municipalities",
                        "/api/documents/{id}",
                        "/api/eligibility",
                        "/api/frames",
                        "/api/frames/rows",
                        "/api/municipalities",
                        "/api/municipalities/{code}",
                        "/api/colleagues",
                        "/api/committees",
                        "/api/committee-meetings",
                        "/api/committee-meetings/choices",
                        "/api/committee-breaks",
                        "/api/orientations/{year}",
                        "/api/orientations/{year}/figures",
                        "/api/starts/{process}/letters",
                        "/api/tasks",
                        "/api/tasks/{id}",
                        "/api/tasks/{id}/letters",
                        "/api/tasks/{id}/participants",
                        "/api/tasks/{id}/passage");
        assertThat(openApi.at("/components/securitySchemes/basic/scheme").asText())
                .isEqualTo("basic");
        assertThat(openApi.at("/components/schemas").properties().stream().map(java.util.Map.Entry::getKey))
                .contains("Case", "CaseSummary", "Reminder", "Document");
    }

    private JsonNode read(String path) throws Exception {
        HttpResponse<String> answer = visitor.getAs("saksbehandler", path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
