/**
 * A gathering of municipalities that take part in the schemes: those that take part that day are invited, they register, it
 * is held or moved or cancelled, what was learned is kept by theme and shared, and the next is planned.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "scheme", "deadline", "notification", "workday"})
@NullMarked
package no.bygdevekst.arena;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
