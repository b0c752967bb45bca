/**
 * The figures of a year: gathered from the registers as they stand at the cut-off, frozen once, and read back the same
 * whatever has happened since.
 */
@ApplicationModule(
        displayName = "Årets tall",
        allowedDependencies = {"casefile", "scheme", "municipality"})
@NullMarked
package no.bygdevekst.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
