/** Sends every message of the outbox: one process instance a message, tried again with growing pauses, then an incident. */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "notification"})
@NullMarked
package no.bygdevekst.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
