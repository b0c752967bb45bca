/**
 * Waits for what the county's committees decide about something in another case: finds the political case that is to settle
 * it, or has one ordered, and passes on with what it came to. Called by whatever room needs the decision.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "committee", "deadline", "workday"})
@NullMarked
package no.bygdevekst.committeedecision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
