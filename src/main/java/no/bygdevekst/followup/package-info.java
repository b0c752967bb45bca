/**
 * What a point of a political decision orders: whoever is to do it is reminded, and reports it done, asks for more time, or
 * orders a new case. Called by the political case.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "committee", "deadline", "notification"})
@NullMarked
package no.bygdevekst.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
