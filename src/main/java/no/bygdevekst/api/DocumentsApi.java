package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Document;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The content of documents. Somebody else has written them: what could do more than be read is only for saving. */
@RestController
@Tag(name = "Dokumenter")
class DocumentsApi {
    private final Access access;
    private final Documents documents;

    DocumentsApi(Access access, Documents documents) {
        this.access = access;
        this.documents = documents;
    }

    @GetMapping(value = "/api/documents/{id}", produces = MediaType.ALL_VALUE)
    @Operation(summary = "Innholdet i et dokument")
    ResponseEntity<byte[]> content(
            @PathVariable long id,
            @RequestParam(defaultValue = "false")
                    @Parameter(description = "Vises i stedet for å lastes ned; bare for PDF, PNG, JPEG og ren tekst")
                    boolean inline) {
        Document document = documents
                .find(id)
                .filter(found -> access.open(found.caseId())
                        .filter(view -> view.shows(found))
                        .isPresent())
                .orElseThrow(() ->
                        Refused.notFound("Det finnes ikke noe dokument %d som du har tilgang til.".formatted(id)));
        return ResponseEntity.ok()
                .contentType(mediaType(document))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (inline && document.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox")
                .body(documents.content(document));
    }

    private static MediaType mediaType(Document document) {
        try {
            return MediaType.parseMediaType(document.mediaType());
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
