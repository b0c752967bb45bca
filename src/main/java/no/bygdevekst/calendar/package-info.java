/**
 * Reads the committees' meetings from the file that the county's records system gives, as CSV or iCalendar, into the
 * calendar. It belongs to no case.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "committee"})
@NullMarked
package no.bygdevekst.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
