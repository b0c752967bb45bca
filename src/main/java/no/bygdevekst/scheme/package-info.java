/**
 * The county's three schemes: whose each is, their calls with the terms and the target group of each, and who takes
 * part in which from when to when. Cases are known by number only.
 */
@ApplicationModule(allowedDependencies = "municipality")
@NullMarked
package no.bygdevekst.scheme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
