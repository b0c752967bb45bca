/**
 * Documents: a template of {@code templates/documents} is filled, and from that one source comes a Word file for whoever
 * edits further and a PDF for signing, sending and the archive ({@link no.bygdevekst.document.Renderer}).
 * A case document is composed of what people have written and of the figures of its year ({@link
 * no.bygdevekst.document.CaseDocuments}).
 */
@ApplicationModule(
        displayName = "Dokumenter",
        allowedDependencies = {"casefile", "municipality", "scheme", "committee", "figures", "picture"})
@NullMarked
package no.bygdevekst.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
