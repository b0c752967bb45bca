/**
 * One meeting or gathering about a case: planned, invited to, held or moved or cancelled, written minutes of and sent to
 * those who were there, and what was promised there followed up. Nobody needs to be a user here to take part.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "deadline", "document", "notification"})
@NullMarked
package no.bygdevekst.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
