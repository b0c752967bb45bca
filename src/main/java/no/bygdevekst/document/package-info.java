/**
 * Documents: a template of {@code templates/documents} is filled, and from that one source comes a Word file for whoever
 * edits further and a PDF for signing, sending and the archive ({@link no.bygdevekst.document.Renderer}).
 */
@ApplicationModule(
        displayName = "Dokumenter",
        allowedDependencies = {"casefile", "municipality", "scheme"})
@NullMarked
package no.bygdevekst.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
