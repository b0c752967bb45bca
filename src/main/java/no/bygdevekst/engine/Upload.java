package no.bygdevekst.engine;

import org.camunda.bpm.engine.variable.Variables;

/** A file somebody attached to a form. */
@SuppressWarnings("ArrayRecordComponent") // carried from the form to the case file, never compared
public record Upload(String fileName, String mediaType, byte[] content) {

    /** The file as it is sent with a form. */
    public Object asVariable() {
        return Variables.fileValue(fileName).file(content).mimeType(mediaType).create();
    }
}
