/**
 * A complaint (<i>klage</i>) of a decision the county has made in a call of its own, also in a case that has ended: whether
 * it was sent in time, considered again, and sent on to the complaint body. The time limits are the law's
 * ({@code timelimits.dmn}).
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "scheme", "deadline", "notification", "workday"})
@NullMarked
package no.bygdevekst.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
