/**
 * Changes the measures of an agreement in force. The list is kept whole, beside those before it.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "notification"})
@NullMarked
package no.bygdevekst.amendment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
