package no.bygdevekst.document;

import java.time.Instant;
import java.util.List;
import no.bygdevekst.casefile.Documents;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** Makes the two files of a document from its one source. The same source and facts about it give the same bytes. */
@Component
public class Renderer {

    private static final String PDF = "application/pdf";

    Renderer() {
        Fonts.register();
    }

    /**
     * @param author the public body whose document it is
     * @param header what stands above every page
     * @param written when the document was made
     */
    public record Meta(String title, String author, String header, Instant written) {}

    /**
     * @param docx Word's format (ISO/IEC 29500)
     * @param pdf PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1)
     */
    @SuppressWarnings("ArrayRecordComponent") // carried from here to the case file, never compared
    public record Rendering(byte[] docx, byte[] pdf) {
        private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

        /**
         * The two files as they are filed.
         *
         * @param title what they are called, as people write it
         */
        public List<Documents.Content> files(String title) {
            return List.of(
                    new Documents.Content(fileName(title) + ".docx", DOCX, docx),
                    new Documents.Content(fileName(title) + ".pdf", PDF, pdf));
        }
    }

    /** The one file of a document that nobody edits further, as it is filed. */
    public static Documents.Content file(String title, byte[] pdf) {
        return new Documents.Content(fileName(title) + ".pdf", PDF, pdf);
    }

    private static String fileName(String title) {
        return title.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    /** @throws IllegalArgumentException when the source holds something that {@link Source} does not know */
    public Rendering render(String html, Meta meta) {
        Document source = Source.parse(html);
        byte[] docx = new Word(meta).write(source);
        return new Rendering(docx, new Pdf(meta).write(source));
    }

    /** Only the file for reading, of a document that nobody edits further. */
    public byte[] pdf(String html, Meta meta) {
        return new Pdf(meta).write(Source.parse(html));
    }
}
