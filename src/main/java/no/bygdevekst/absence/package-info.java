/**
 * Registers who is away and who steps in, so that what is written to one reaches the other. Belongs to no case.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile"})
@NullMarked
package no.bygdevekst.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
