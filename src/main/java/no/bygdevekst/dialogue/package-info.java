/**
 * The talks with an applicant before the deadline of a call: at least one meeting together with Statsforvalteren, asked for
 * at once and warned of while it is missing. Whoever starts a dialogue meeting by hand has held it too.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "deadline"})
@NullMarked
package no.bygdevekst.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
