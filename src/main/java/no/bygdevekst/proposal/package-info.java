/** Orders a political case by hand. Whoever hears that it has been ordered begins the work with it. */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "committee"})
@NullMarked
package no.bygdevekst.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
