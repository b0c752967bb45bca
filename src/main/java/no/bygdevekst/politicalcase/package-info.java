/**
 * The spine of a political case: given its meetings, written by those it concerns, approved step by step, treated point by
 * point by each committee on its way, followed up, closed.
 */
@ApplicationModule(
        allowedDependencies = {"engine", "casefile", "committee", "deadline", "document", "notification", "scheme"})
@NullMarked
package no.bygdevekst.politicalcase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
