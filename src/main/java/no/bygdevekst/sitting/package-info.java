/**
 * Changes the calendar of the committees where no file has brought it: one meeting, a committee's days for papers, or a
 * break. It belongs to no case; those whose cases hang on the meeting hear of it from the register.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "committee"})
@NullMarked
package no.bygdevekst.sitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
