/**
 * The spine of a pilot's case, from the first interest in a call, or the State's support, to the end of the agreement. The State owns the scheme: the
 * county follows the case, reminds, and decides its own part.
 */
@ApplicationModule(
        allowedDependencies = {"engine", "casefile", "municipality", "scheme", "deadline", "document", "notification"})
@NullMarked
package no.bygdevekst.pilot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
