package no.bygdevekst.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.bygdevekst.casefile.MunicipalRecords.Line;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * What municipalities may be chosen by: that they take part in a scheme, or in none.
 *
 * @param word as an address has it
 * @param scheme none: in nothing
 */
record TakingPart(String word, String label, @Nullable Scheme scheme) {
    private static final TakingPart IN_NOTHING = new TakingPart("ingen", "Deltar ikke i noe", null);

    static List<TakingPart> all() {
        return Stream.concat(
                        Arrays.stream(Scheme.values())
                                .map(scheme -> new TakingPart(scheme.word(), scheme.label(), scheme)),
                        Stream.of(IN_NOTHING))
                .toList();
    }

    static Optional<TakingPart> of(@Nullable String word) {
        return all().stream().filter(part -> part.word().equals(word)).findFirst();
    }

    boolean holds(Line line) {
        return scheme == null
                ? line.takesPartIn().isEmpty()
                : line.takesPartIn().stream().anyMatch(taking -> taking.scheme() == scheme);
    }
}
