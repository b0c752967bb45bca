/**
 * Revises what a programme aims at. Every version stands with its date and reason beside those before it.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile"})
@NullMarked
package no.bygdevekst.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
