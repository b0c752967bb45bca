/**
 * The yearly joint orientation on the three schemes: a case waits for each coming year, the caseworkers say how their cases
 * stand, the figures are frozen at the cut-off, and the committees treat what is written of them.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "deadline", "figures", "notification"})
@NullMarked
package no.bygdevekst.orientation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
