/**
 * Moves a deadline of a case. A manager decides it; a date that KDD has set needs KDD's consent, and everyone concerned is
 * told of the old date, the new one and the reason.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "scheme", "deadline", "notification"})
@NullMarked
package no.bygdevekst.extension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
