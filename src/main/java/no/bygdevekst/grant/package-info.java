/**
 * Whether money is granted, in whichever scheme the county decides: a recommendation, then the decision of the body that
 * {@code authority.dmn} names for the sum. What is granted is promised by the case that asked.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "committee", "deadline", "scheme"})
@NullMarked
package no.bygdevekst.grant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
