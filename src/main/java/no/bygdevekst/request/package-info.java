/**
 * What a pilot asks of the county, at any time: each department named answers in its own branch, with a deadline, and
 * the pilot gets one collected answer.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "municipality", "deadline", "notification", "workday"})
@NullMarked
package no.bygdevekst.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
