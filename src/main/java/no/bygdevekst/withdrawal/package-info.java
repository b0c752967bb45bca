/**
 * Tells the processes of a case that it is withdrawn. What that leads to is for each of them: this room only checks that
 * it may be done and says so.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "municipality"})
@NullMarked
package no.bygdevekst.withdrawal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
