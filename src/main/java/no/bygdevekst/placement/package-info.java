/**
 * Finds the committee meetings of a political case, backwards from the day before which it must be decided, and keeps every
 * date that hangs on them: when the calendar changes, the dates follow, or other meetings are found, or the manager is asked.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "committee", "deadline", "notification", "workday"})
@NullMarked
package no.bygdevekst.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
