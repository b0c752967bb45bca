/** Sends every formal letter: one process instance a letter, tried again with growing pauses, then an incident. */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "notification"})
@NullMarked
package no.bygdevekst.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
