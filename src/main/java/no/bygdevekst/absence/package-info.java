/**
 * Registers who is away and who steps in: meanwhile what is written to one reaches the other, who also has the tasks that
 * the first had taken. Belongs to no case.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile"})
@NullMarked
package no.bygdevekst.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
