/**
 * Drawings, made on the server as SVG for documents and pages alike: the county's municipalities ({@link
 * no.bygdevekst.picture.RegionMap}) and dates along a line ({@link no.bygdevekst.picture.Timeline}). Whoever asks for one
 * says what it is about; a drawing can be read without its colours, and says in words what it shows.
 */
@ApplicationModule(
        displayName = "Tegninger",
        allowedDependencies = {})
@NullMarked
package no.bygdevekst.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
