package no.bygdevekst.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.PilotDecision;
import no.bygdevekst.casefile.PoliticalCase.Concern;
import no.bygdevekst.casefile.PoliticalCases;

/** A case that a new political case settles something in, as the form sends it. */
final class ConcernRow {
    static final List<String> COLUMNS = List.of("caseNumber", "purpose");

    private static final String PILOT = "pilot";

    private ConcernRow() {}

    /** {@code 2022/0001: fylkeskommunen som avtalepart}. */
    static String shown(List<Concern> concerns) {
        return concerns.stream()
                .map(concern -> "%s: %s"
                        .formatted(
                                concern.origin(),
                                PilotDecision.of(concern.purpose())
                                        .map(PilotDecision::label)
                                        .orElse(concern.purpose())))
                .collect(Collectors.joining("; "));
    }

    /** @throws IllegalArgumentException with the rest of a sentence that begins with the list's label, naming every fault */
    static List<Concern> concerns(List<Map<String, String>> rows, Cases cases, PoliticalCases politicalCases) {
        List<Concern> concerns = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String number = row.getOrDefault("caseNumber", "");
            Optional<PilotDecision> purpose = PilotDecision.of(row.getOrDefault("purpose", ""));
            Optional<CaseFile> pilot = Optional.of(number)
                    .filter(CaseId::isNumber)
                    .map(CaseId::new)
                    .flatMap(cases::find)
                    .filter(file -> file.kind().equals(PILOT) && !file.state().isEnded());
            if (pilot.isEmpty()) {
                faults.add("«%s» er ikke nummeret på en pågående sak for en bygdevekstpilot".formatted(number));
            }
            if (purpose.isEmpty()) {
                faults.add("for «%s» må det velges hva som skal avgjøres".formatted(number));
            }
            if (pilot.isEmpty() || purpose.isEmpty()) {
                continue;
            }
            Concern concern = new Concern(pilot.get().id(), purpose.get().word(), null);
            politicalCases
                    .underWay(concern.origin(), concern.purpose())
                    .ifPresent(other -> faults.add("%s skal alt avgjøres av sak %s".formatted(number, other.id())));
            if (concerns.contains(concern)) {
                faults.add("%s står der to ganger".formatted(number));
            }
            concerns.add(concern);
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("har feil: " + String.join("; ", faults));
        }
        return List.copyOf(concerns);
    }
}
