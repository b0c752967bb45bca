/**
 * The county's political committees, the calendar of their meetings, and cases planned backwards in it. The records system
 * is master of the calendar: it changes by import, and by the secretariat.
 */
@ApplicationModule(allowedDependencies = "workday")
@NullMarked
package no.bygdevekst.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
