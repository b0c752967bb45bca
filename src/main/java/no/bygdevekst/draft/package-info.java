/**
 * One round of a draft agreement: the pilot's copy comes in, is read for what an agreement must say, and the departments
 * concerned give their inputs before the pilot sends the draft to KDD. The State owns the scheme: the county advises.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "municipality", "deadline", "notification", "workday"})
@NullMarked
package no.bygdevekst.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
