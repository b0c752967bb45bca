/**
 * Drawings, made on the server as SVG for documents and pages alike: the county's municipalities ({@link
 * no.bygdevekst.picture.RegionMap}), dates along a line ({@link no.bygdevekst.picture.Timeline}) and a process with the
 * way taken through it ({@link no.bygdevekst.picture.ProcessDrawing}). Whoever asks for one says what it is about; a
 * drawing can be read without its colours, and says in words what it shows.
 */
@ApplicationModule(displayName = "Tegninger", allowedDependencies = "engine")
@NullMarked
package no.bygdevekst.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
