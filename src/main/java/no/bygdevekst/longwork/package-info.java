/** What takes so long that its reader should be able to leave: made in the background, with progress, kept until fetched. */
@ApplicationModule(
        displayName = "Arbeid i bakgrunnen",
        allowedDependencies = {})
@NullMarked
package no.bygdevekst.longwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
