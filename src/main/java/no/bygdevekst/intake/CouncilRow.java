package no.bygdevekst.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.bygdevekst.casefile.Applications.Council;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Cases.Beginning;
import no.bygdevekst.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote of a municipal council: when it decided and in which case, or by when its decision is sent
 * (<i>ettersendes</i>). A row with the municipality alone says that neither is known.
 */
record CouncilRow(String municipality, String decidedOn, String reference, String followsBy) {
    static final List<String> COLUMNS = List.of("municipality", "decidedOn", "reference", "followsBy");

    private static final int LINE = 250;

    static CouncilRow of(Map<String, String> cells) {
        return new CouncilRow(
                cells.getOrDefault("municipality", ""),
                cells.getOrDefault("decidedOn", ""),
                cells.getOrDefault("reference", ""),
                cells.getOrDefault("followsBy", ""));
    }

    /**
     * One for each municipality, in their order.
     *
     * @param beginning a decision cannot be older
     * @throws IllegalArgumentException with the rest of a sentence that begins with the list's label, naming every row
     *     that is wrong
     */
    static List<Council> councils(
            List<Map<String, String>> rows, List<Municipality> municipalities, LocalDate today, Beginning beginning) {
        Map<String, Council> found = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            CouncilRow row = of(rows.get(n));
            Optional<Municipality> municipality = row.among(municipalities);
            List<String> wrong = new ArrayList<>(row.faults(today, beginning));
            if (municipality.isEmpty()) {
                wrong.add(0, row.unknown());
            } else if (found.containsKey(municipality.get().code())) {
                wrong.add(0, municipality.get().name() + " står der to ganger");
            }
            if (wrong.isEmpty()) {
                municipality.ifPresent(whose -> found.put(whose.code(), row.council(whose)));
            } else {
                faults.add("rad %d: %s".formatted(n + 1, String.join(", og ", wrong)));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("har feil i " + String.join("; ", faults));
        }
        return municipalities.stream()
                .map(whose ->
                        found.getOrDefault(whose.code(), new Council(whose.code(), whose.name(), null, null, null)))
                .toList();
    }

    /** The municipality, by its number or its name. */
    private Optional<Municipality> among(List<Municipality> municipalities) {
        return find(municipality, municipalities);
    }

    static Optional<Municipality> find(String text, List<Municipality> municipalities) {
        return municipalities.stream()
                .filter(candidate -> candidate.isCalled(text))
                .findFirst();
    }

    private String unknown() {
        return municipality.isEmpty()
                ? "kommunen mangler"
                : "«%s» er ikke en av kommunene i søknaden".formatted(municipality);
    }

    private List<String> faults(LocalDate today, Beginning beginning) {
        return Stream.of(decisionFault(today, beginning), followingFault(today), referenceFault())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> decisionFault(LocalDate today, Beginning beginning) {
        if (decidedOn.isEmpty()) {
            return reference.isEmpty() ? Optional.empty() : Optional.of("vedtaksdatoen mangler");
        }
        if (!followsBy.isEmpty()) {
            return Optional.of("vedtaket er enten gjort eller ettersendes, ikke begge deler");
        }
        LocalDate day = day(decidedOn);
        if (day == null) {
            return Optional.of("vedtaksdatoen må være en dato, som 2023-06-30");
        }
        if (day.isAfter(today)) {
            return Optional.of("vedtaksdatoen kan ikke være fram i tid");
        }
        return beginning.fault(day).map(fault -> "vedtaksdatoen " + fault);
    }

    private Optional<String> followingFault(LocalDate today) {
        if (followsBy.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = day(followsBy);
        if (day == null) {
            return Optional.of("«ettersendes innen» må være en dato, som 2023-06-30");
        }
        if (day.isBefore(today)) {
            return Optional.of("«ettersendes innen» kan ikke være tilbake i tid");
        }
        return day.isAfter(today.plusYears(1))
                ? Optional.of("«ettersendes innen» kan ikke være mer enn ett år fram i tid")
                : Optional.empty();
    }

    private Optional<String> referenceFault() {
        return reference.length() > LINE
                ? Optional.of("saksnummeret kan ha høyst %d tegn (har %d)".formatted(LINE, reference.length()))
                : Optional.empty();
    }

    private Council council(Municipality whose) {
        return new Council(
                whose.code(), whose.name(), day(decidedOn), reference.isEmpty() ? null : reference, day(followsBy));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** As the log of the case shows it. */
    static String shown(List<Council> councils) {
        return String.join("; ", councils.stream().map(CouncilRow::shown).toList());
    }

    private static String shown(Council council) {
        if (council.decidedOn() != null) {
            String reference = council.reference() == null ? "" : ", sak " + council.reference();
            return "%s %s%s".formatted(council.name(), Bokmaal.day(council.decidedOn()), reference);
        }
        return council.followsBy() == null
                ? council.name() + " ikke oppgitt"
                : "%s ettersendes innen %s".formatted(council.name(), Bokmaal.day(council.followsBy()));
    }
}
