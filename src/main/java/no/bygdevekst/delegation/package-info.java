/**
 * Reports what the director has decided by delegation to the committee that has delegated it, through the political
 * secretariat.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "committee", "deadline", "document", "notification"})
@NullMarked
package no.bygdevekst.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
