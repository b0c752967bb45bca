package no.bygdevekst.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.MunicipalRecord.Offer;
import no.bygdevekst.casefile.MunicipalRecord.Offered;
import no.bygdevekst.casefile.MunicipalRecord.Outcome;
import no.bygdevekst.casefile.MunicipalRecord.Refused;
import no.bygdevekst.casefile.MunicipalRecords.Taking;
import no.bygdevekst.eligibility.Answer;
import no.bygdevekst.eligibility.Eligibility;
import no.bygdevekst.engine.NewestRules;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Exclusions;
import no.bygdevekst.scheme.Offers;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Participations.Participation;
import no.bygdevekst.scheme.Participations.Role;
import no.bygdevekst.scheme.RuleSet;
import no.bygdevekst.scheme.Scheme;
import no.bygdevekst.story.Cabinet;
import no.bygdevekst.story.HouseTest;
import no.bygdevekst.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a municipality has to do with the schemes, on any day. Programmes, pilots and rules are real; the dates of I lag's
 * letter, offers and answers, and what Flatanger and Hitra are told, are invented.
 */
@HouseTest
@Transactional
class MunicipalRecordsTest {
    private static final String NAMSSKOGAN = "5044";
    private static final String LEKA = "5052";
    private static final String FLATANGER = "5049";
    private static final String GRONG = "5045";
    private static final String CALL = "2022/U901";
    private static final LocalDate LETTER = LocalDate.parse("2022-10-03");
    private static final LocalDate AWARD = LocalDate.parse("2022-11-24");
    private static final LocalDate TODAY = LocalDate.parse("2023-05-09");

    @Autowired
    Story.Author author;

    @Autowired
    Cabinet cabinet;

    @Autowired
    MunicipalRecords register;

    @Autowired
    Cases cases;

    @Autowired
    Records records;

    @Autowired
    Calls calls;

    @Autowired
    Offers offers;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Participations participations;

    @Autowired
    Eligibility eligibility;

    @Autowired
    NewestRules rules;

    private CaseId pilot = new CaseId("2023/0000");

    @BeforeEach
    void i_lag_is_announced_and_indre_namdal_becomes_a_pilot() {
        author.at("2023-05-09T09:00");
        cabinet.forgetParticipations();
        cabinet.forgetCalls();
        calls.open(CALL, Scheme.ILAG, 2022);
        calls.agree(
                CALL,
                new Calls.Terms(
                        Scheme.Owner.COUNTY,
                        LETTER,
                        null,
                        LocalDate.parse("2022-12-01"),
                        null,
                        null,
                        1_000_000,
                        RuleSet.ILAG_2022,
                        2020,
                        2022,
                        null));
        calls.keep(
                CALL,
                eligibility.of(rules, RuleSet.ILAG_2022, 2020, 2022, LETTER, "50").stream()
                        .map(verdict -> new Calls.Place(
                                verdict.municipality().code(),
                                verdict.centralityClass(),
                                verdict.inhabitants(),
                                verdict.answer().word(),
                                verdict.rule(),
                                verdict.reason(),
                                verdict.source(),
                                verdict.answer() == Answer.TARGET,
                                null,
                                null,
                                null))
                        .toList());
        pilot = cabinet.indreNamdal();
        for (String code : cases.get(pilot).codes()) {
            participations.begin(new Participation(
                    code,
                    Scheme.PILOT,
                    AWARD,
                    null,
                    "Indre Namdal",
                    "KDD",
                    pilot.value(),
                    code.equals(GRONG) ? Role.LEAD : Role.MEMBER));
        }
    }

    @Test
    void namsskogan_is_in_omstilling_and_from_the_award_in_a_pilot_too() {
        assertThat(of(NAMSSKOGAN, AWARD.minusDays(1)).takesPartIn())
                .extracting(Participation::scheme, Participation::what, Participation::from, Participation::to)
                .containsExactly(tuple(Scheme.RESTRUCTURING, "Børgefjell Utvikling AS", null, null));
        assertThat(of(NAMSSKOGAN, AWARD).takesPartIn())
                .extracting(Participation::what, Participation::caseNumber, Participation::role)
                .containsExactlyInAnyOrder(
                        tuple("Børgefjell Utvikling AS", null, Role.MEMBER),
                        tuple("Indre Namdal", pilot.value(), Role.MEMBER));
        assertThat(of(GRONG, AWARD).takesPartIn())
                .extracting(Participation::role)
                .containsExactly(Role.LEAD);
    }

    @Test
    void when_something_ends_is_told_today_and_not_of_a_day_on_which_it_was_perhaps_not_known() {
        assertThat(part(NAMSSKOGAN, TODAY, Scheme.RESTRUCTURING).to()).isEqualTo("2026-12-31");
        assertThat(part(NAMSSKOGAN, TODAY.minusDays(1), Scheme.RESTRUCTURING).to())
                .isNull();

        MunicipalRecord later = of(NAMSSKOGAN, LocalDate.parse("2027-01-01"));

        assertThat(later.takesPartIn()).extracting(Participation::what).containsExactly("Indre Namdal");
        assertThat(later.tookPartIn())
                .extracting(Participation::what, Participation::to)
                .containsExactly(tuple("Børgefjell Utvikling AS", LocalDate.parse("2026-12-31")));
        assertThat(of(NAMSSKOGAN, LocalDate.parse("2026-12-31")).tookPartIn()).isEmpty();
    }

    @Test
    void i_lag_refused_namsskogan_by_the_rule_on_omstilling_and_invited_leka() {
        assertThat(of(NAMSSKOGAN, LETTER).refused()).singleElement().satisfies(refused -> {
            assertThat(refused)
                    .extracting(Refused::outcome, Refused::scheme, Refused::number, Refused::on, Refused::rule)
                    .containsExactly(Outcome.NO, Scheme.ILAG, CALL, LETTER, "ilag2022-omstilling");
            assertThat(refused.reason()).isNotBlank();
            assertThat(refused.source()).isNotBlank();
        });
        assertThat(of(NAMSSKOGAN, LETTER).offered()).isEmpty();
        assertThat(of(NAMSSKOGAN, LETTER.minusDays(1)).refused()).isEmpty();
        assertThat(of(LEKA, LETTER.minusDays(1)).offered()).isEmpty();
        assertThat(of(LEKA, LETTER).offered())
                .containsExactly(
                        new Offered(Offer.INVITATION, Scheme.ILAG, CALL, LETTER, LocalDate.parse("2022-12-01"), null));
        assertThat(of(LEKA, LETTER).refused()).isEmpty();

        calls.reply(CALL, LEKA, Calls.Reply.APPLIES, LocalDate.parse("2022-11-01"));

        assertThat(of(LEKA, LocalDate.parse("2022-10-31")).offered().get(0).answer())
                .isNull();
        assertThat(of(LEKA, LocalDate.parse("2022-11-01")).offered().get(0).answer())
                .isEqualTo(new MunicipalRecord.Answer("applies", "søker", LocalDate.parse("2022-11-01"), null));
    }

    @Test
    void an_offer_has_no_answer_before_the_day_it_is_answered() {
        CaseId ilag = cabinet.ilag("Leka", LEKA);
        offers.make(LEKA, Scheme.ILAG, ilag.value(), LocalDate.parse("2023-03-15"), LocalDate.parse("2023-03-31"));
        offers.settle(ilag.value(), Offers.State.ACCEPTED, LocalDate.parse("2023-03-20"), null);

        assertThat(of(LEKA, LocalDate.parse("2023-03-14")).offered())
                .extracting(Offered::what)
                .containsExactly(Offer.INVITATION);
        assertThat(of(LEKA, LocalDate.parse("2023-03-19")).offered().get(1))
                .isEqualTo(new Offered(
                        Offer.PLACE,
                        Scheme.ILAG,
                        ilag.value(),
                        LocalDate.parse("2023-03-15"),
                        LocalDate.parse("2023-03-31"),
                        null));
        assertThat(of(LEKA, LocalDate.parse("2023-03-20")).offered().get(1).answer())
                .isEqualTo(new MunicipalRecord.Answer("accepted", "takket ja", LocalDate.parse("2023-03-20"), null));
    }

    @Test
    void an_offer_that_lapsed_is_told_with_why_from_the_day_it_did() {
        CaseId ilag = cabinet.ilag("Flatanger", FLATANGER);
        offers.make(FLATANGER, Scheme.ILAG, ilag.value(), LocalDate.parse("2023-03-15"), LocalDate.parse("2023-03-31"));
        offers.settle(ilag.value(), Offers.State.LAPSED, LocalDate.parse("2023-04-03"), "Ikke svart innen fristen");

        assertThat(of(FLATANGER, LocalDate.parse("2023-04-02")).refused()).isEmpty();
        assertThat(of(FLATANGER, LocalDate.parse("2023-04-03")).refused())
                .extracting(Refused::outcome, Refused::number, Refused::on, Refused::reason)
                .containsExactly(
                        tuple(Outcome.LAPSED, ilag.value(), LocalDate.parse("2023-04-03"), "Ikke svart innen fristen"));
    }

    /** Lierne, Grong, Rindal and Holtålen were in I lag's target group, and in the pilots that were supported. */
    @Test
    void whom_a_pilot_ruled_out_of_i_lag_is_refused_by_that_rule_from_that_day() {
        CaseId ilag = cabinet.ilag("Grong", GRONG);
        offers.make(GRONG, Scheme.ILAG, ilag.value(), AWARD.minusDays(2), AWARD.plusDays(20));
        offers.settle(ilag.value(), Offers.State.LAPSED, AWARD, "Kommunen er pilot.");
        exclusions.keep(new Exclusions.Exclusion(
                GRONG, Scheme.ILAG, ilag.value(), AWARD, "ilag2022-pilot", "Kommunen er pilot."));
        exclusions.keep(new Exclusions.Exclusion(
                GRONG, Scheme.ILAG, ilag.value(), TODAY, "ilag2022-omstilling", "Kommunen er i omstilling."));

        assertThat(of(GRONG, AWARD.minusDays(1)).refused()).isEmpty();
        assertThat(of(GRONG, AWARD).refused())
                .as("once, and not as an offer that has lapsed too")
                .containsExactly(new Refused(
                        Outcome.EXCLUDED,
                        Scheme.ILAG,
                        ilag.value(),
                        AWARD,
                        "ilag2022-pilot",
                        "Kommunen er pilot.",
                        null));
        assertThat(of(GRONG, TODAY).refused()).hasSize(1);
    }

    @Test
    void a_rejection_is_told_with_who_decided_and_why() {
        CaseId ilag = cabinet.ilag("Flatanger", FLATANGER);
        records.decided(
                ilag,
                new Records.Decision(
                        "grant",
                        "Fylkesdirektøren",
                        LocalDate.parse("2023-03-01"),
                        "23/1",
                        "Plass i I lag: avslag",
                        "Rammene holder ikke."));
        cases.changeState(ilag, CaseState.REJECTED, "saksbehandler");
        CaseId hitra = cabinet.applicant(cabinet.call(), "Hitra", List.of("5056"), "kontakt@hitra.example");
        records.decided(hitra, new Records.Decision("award", "KDD", AWARD, "22/3570", "ikke valgt ut", null));
        cases.changeState(hitra, CaseState.NOT_SUPPORTED, "saksbehandler");

        assertThat(of(FLATANGER, LocalDate.parse("2023-02-28")).refused()).isEmpty();
        assertThat(of(FLATANGER, TODAY).refused())
                .containsExactly(new Refused(
                        Outcome.REJECTED,
                        Scheme.ILAG,
                        ilag.value(),
                        LocalDate.parse("2023-03-01"),
                        null,
                        "Rammene holder ikke.",
                        "Fylkesdirektøren, 23/1"));
        assertThat(of("5056", AWARD).refused())
                .contains(new Refused(
                        Outcome.NOT_SUPPORTED,
                        Scheme.PILOT,
                        hitra.value(),
                        AWARD,
                        null,
                        "ikke valgt ut",
                        "KDD, 22/3570"));
    }

    @Test
    void whom_people_took_out_is_refused_by_no_rule() {
        calls.keep(
                CALL,
                List.of(new Calls.Place(
                        LEKA,
                        6,
                        570,
                        "target",
                        "ilag2022-malgruppe",
                        "Fordi.",
                        "kilde",
                        false,
                        "Ba om det.",
                        null,
                        null)));

        assertThat(of(LEKA, TODAY).refused())
                .containsExactly(new Refused(Outcome.TAKEN_OUT, Scheme.ILAG, CALL, LETTER, null, "Ba om det.", null));
    }

    @Test
    void the_figures_are_those_that_were_there() {
        assertThat(of(NAMSSKOGAN, LETTER).centrality()).containsExactly(entry(2020, 6));
        assertThat(of(NAMSSKOGAN, LETTER).inhabitants()).containsExactly(entry(2022, 818));
        assertThat(of(NAMSSKOGAN, LocalDate.parse("2024-01-01")).centrality()).hasSize(2);
        assertThat(of(NAMSSKOGAN, LocalDate.parse("2024-01-01")).inhabitants()).hasSize(3);
        assertThat(register.of("9999", TODAY)).isEmpty();
    }

    @Test
    void the_county_s_municipalities_come_with_what_they_take_part_in() {
        assertThat(register.inCounty("50", AWARD))
                .hasSize(38)
                .filteredOn(line -> line.code().equals(NAMSSKOGAN))
                .singleElement()
                .satisfies(line -> assertThat(line.takesPartIn())
                        .containsExactly(
                                new Taking(Scheme.RESTRUCTURING, "Børgefjell Utvikling AS"),
                                new Taking(Scheme.PILOT, "Indre Namdal")));
        assertThat(register.inCounty("50", LocalDate.parse("2019-01-01"))).hasSize(38);
        assertThat(centralityOfNaeroysund(AWARD)).isEqualTo(6);
        assertThat(centralityOfNaeroysund(LocalDate.parse("2024-01-01"))).isEqualTo(5);
        assertThat(register.inCounty("50", AWARD.minusDays(1)))
                .filteredOn(line -> !line.takesPartIn().isEmpty())
                .hasSize(5);
    }

    private MunicipalRecord of(String code, LocalDate date) {
        return register.of(code, date).orElseThrow();
    }

    private int centralityOfNaeroysund(LocalDate date) {
        return register.inCounty("50", date).stream()
                .filter(line -> line.code().equals("5060"))
                .findFirst()
                .orElseThrow()
                .centralityClass();
    }

    private Participation part(String code, LocalDate date, Scheme scheme) {
        return of(code, date).takesPartIn().stream()
                .filter(part -> part.scheme() == scheme)
                .findFirst()
                .orElseThrow();
    }
}
