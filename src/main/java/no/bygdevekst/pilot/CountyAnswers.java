package no.bygdevekst.pilot;

import static no.bygdevekst.pilot.PilotProcess.COUNTY_IN;
import static no.bygdevekst.pilot.PilotProcess.COUNTY_PARTY;
import static no.bygdevekst.pilot.PilotProcess.PARTY_DECISION;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.PilotDecision;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Treated;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Records;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.StepScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the county decides about its own part, whoever registers it. */
@Component
class CountyAnswers {
    private static final int LONGEST = 4000;

    private final Records records;
    private final Parties parties;
    private final PoliticalCases politicalCases;
    private final Table table;
    private final Deadlines deadlines;

    CountyAnswers(Records records, Parties parties, PoliticalCases politicalCases, Table table, Deadlines deadlines) {
        this.records = records;
        this.parties = parties;
        this.politicalCases = politicalCases;
        this.table = table;
        this.deadlines = deadlines;
    }

    /** Whether the county is to be a party to the agreement. */
    void party(StepScope step, boolean yes, LocalDate on, String reference, @Nullable String note) {
        keep(
                step,
                new Records.Decision(
                        PARTY_DECISION.name(),
                        Parties.COUNTY,
                        on,
                        reference,
                        yes ? "skal være avtalepart" : "skal være samarbeidspart",
                        note),
                yes);
        step.set(COUNTY_PARTY, yes);
        deadlines.met(step.caseId(), PARTY_DECISION.name(), "", on, step.actor());
    }

    /** Whether the county makes the agreement as it stands. */
    void agreement(StepScope step, boolean yes, LocalDate on, String reference, @Nullable String note) {
        keep(
                step,
                new Records.Decision(
                        PilotDecision.AGREEMENT.word(),
                        Parties.COUNTY,
                        on,
                        reference,
                        yes ? "inngår avtalen" : "inngår ikke avtalen",
                        note),
                yes);
        step.set(COUNTY_IN, yes);
    }

    private void keep(StepScope step, Records.Decision decision, boolean yes) {
        records.decided(step.caseId(), decision);
        if (!yes) {
            parties.stand(table.county(step.caseId()), Parties.Standing.PARTNER, step.actor());
        }
    }

    /** What was adopted about it, word for word, at most as long as a note may be. */
    Optional<String> text(CaseId caseId, PilotDecision about) {
        return politicalCases
                .about(caseId, about.word())
                .map(decided ->
                        adopted(decided, decided.concern(caseId, about.word()).orElseThrow()))
                .filter(text -> !text.isBlank());
    }

    private static String adopted(PoliticalCase decided, PoliticalCase.Concern concern) {
        String text = decided.decided().stream()
                .filter(point -> concern.point() == null || Objects.equals(concern.point(), point.number()))
                .map(Treated::text)
                .collect(Collectors.joining("\n"));
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
