package no.bygdevekst.engine;

/** A file somebody attached to a form. */
@SuppressWarnings("ArrayRecordComponent") // carried from the form to the case file, never compared
public record Upload(String fileName, String mediaType, byte[] content) {}
