/**
 * Asks for the address that a message lacks: one task for each recipient of a case, however many messages wait for it. When
 * the address is given, they go out.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "municipality", "notification"})
@NullMarked
package no.bygdevekst.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
