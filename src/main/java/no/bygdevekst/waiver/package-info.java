/**
 * Lets a case go on without the first draft, when a manager says why. The final draft cannot be waived.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile"})
@NullMarked
package no.bygdevekst.waiver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
