package no.bygdevekst.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * The cover of a case.
 *
 * @param municipalities the applicant's, the lead municipality (<i>ansvarlig søkerkommune</i>) first; none in a call
 * @param scheme none: a gathering of the learning arena belongs to all of them
 * @param owner who decides: as its call says, or without one whoever owns the scheme
 * @param step where the case stands, as its model calls it
 * @param caseworker user id of the assigned caseworker; none means the whole group
 * @param archiveNumber the number the county's own records system has given the case
 */
public record CaseFile(
        CaseId id,
        String kind,
        @Nullable Scheme scheme,
        Scheme.Owner owner,
        String title,
        CaseState state,
        @Nullable String step,
        @Nullable String caseworker,
        @Nullable String archiveNumber,
        @Nullable String archiveLink,
        List<Municipality> municipalities,
        Instant openedAt,
        @Nullable Instant closedAt) {

    public Municipality lead() {
        return municipalities.get(0);
    }

    /** The municipalities' codes, the lead's first. */
    public List<String> codes() {
        return municipalities.stream().map(Municipality::code).toList();
    }

    /** The name of one of the applicant's municipalities, if that is what the code stands for. */
    public Optional<String> municipality(String code) {
        return municipalities.stream()
                .filter(municipality -> municipality.code().equals(code))
                .map(Municipality::name)
                .findFirst();
    }
}
