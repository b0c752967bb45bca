/**
 * A municipality's case in I lag, where the county decides: invited, applies or not, met, assessed, decided, offered a place
 * and takes it or not. Whoever is taken into a scheme that excludes I lag loses an offer that is not accepted yet, in the
 * same transaction.
 */
@ApplicationModule(
        allowedDependencies = {"engine", "casefile", "municipality", "scheme", "eligibility", "deadline", "notification"
        })
@NullMarked
package no.bygdevekst.ilag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
