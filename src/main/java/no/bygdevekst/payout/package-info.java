/**
 * One payout of a promise: asked for, checked, approved by another person, handed to the accounting system as a file, and
 * paid. When the case ends, what is not approved is refused; what is approved is paid all the same.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "municipality", "notification"})
@NullMarked
package no.bygdevekst.payout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
