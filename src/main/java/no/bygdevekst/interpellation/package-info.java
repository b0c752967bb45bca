/**
 * A question raised in the county assembly: the administration drafts the answer, the county mayor approves and gives it, and
 * it is noted or orders a case.
 */
@ApplicationModule(
        allowedDependencies = {"engine", "casefile", "committee", "deadline", "document", "notification", "workday"})
@NullMarked
package no.bygdevekst.interpellation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
