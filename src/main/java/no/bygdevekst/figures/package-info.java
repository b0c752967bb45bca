/**
 * The figures of a year: gathered from the registers as they stand at the cut-off, frozen once, and read back the same
 * whatever has happened since. And, for all years side by side, the numbers of each: counted in the background and kept.
 */
@ApplicationModule(
        displayName = "Årets tall",
        allowedDependencies = {"casefile", "scheme", "municipality", "engine", "longwork"})
@NullMarked
package no.bygdevekst.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
