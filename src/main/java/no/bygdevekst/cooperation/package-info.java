/**
 * The time in which a municipality takes part in I lag: its agreement with the county, the kick-off, a status each half-year
 * and a final report. It is prolonged only when a frame has money for it.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "municipality", "scheme", "deadline", "notification"})
@NullMarked
package no.bygdevekst.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
