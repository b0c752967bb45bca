/**
 * Registers the frames that commitments draw on: a new one, or a new size of one that is there. A frame belongs to no case;
 * every size it has had is kept with the decision and whoever registered it.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile"})
@NullMarked
package no.bygdevekst.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
