/**
 * The case file for other systems: JSON under {@code /api}, described at {@code /api/openapi}, with the same rules of
 * who may see what as the pages. What cannot be answered is told in Norwegian as RFC 9457 problem details. It is also
 * where forms in Tasklist read about their task's case.
 */
@ApplicationModule(
        displayName = "Grensesnitt",
        allowedDependencies = {
            "access",
            "casefile",
            "committee",
            "deadline",
            "document",
            "eligibility",
            "engine",
            "figures",
            "municipality",
            "notification",
            "scheme",
            "workday"
        })
@NullMarked
package no.bygdevekst.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
