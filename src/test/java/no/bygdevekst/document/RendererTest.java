package no.bygdevekst.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import no.bygdevekst.document.Renderer.Meta;
import no.bygdevekst.document.Renderer.Rendering;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** A document with everything in it that one can hold. */
class RendererTest {
    private static final Meta META = new Meta(
            "Distriktssatsingene i Trøndelag",
            "Trøndelag fylkeskommune",
            "Trøndelag fylkeskommune · Saksframlegg · 2023/0012",
            Instant.parse("2023-05-09T08:00:00Z"));

    private static final Renderer RENDERER = new Renderer();
    private static final Rendering SAMPLE = RENDERER.render(source(), META);

    /** A row of the table. */
    public record Row(String name, String scheme, String inhabitants, String kroner) {}

    @Test
    void the_pdf_keeps_the_rules_of_the_archive_and_of_universal_design() throws Exception {
        assertThat(PdfA.faults(SAMPLE.pdf())).isEmpty();
    }

    @Test
    void the_pdf_says_what_it_is_and_numbers_its_pages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SAMPLE.pdf())) {

            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nb-NO");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(META.title());
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Trøndelag fylkeskommune");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(META.written());
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Fylkesdirektørens innstilling");
            String last = new PDFTextStripper().getText(pdf);
            assertThat(last)
                    .contains(META.header())
                    .contains("Side %1$d av %1$d".formatted(pdf.getNumberOfPages()))
                    .contains("á, č, đ, ŋ, š, ŧ og ž");
        }
    }

    @Test
    void the_word_file_has_words_own_headings_lists_tables_and_fields() throws Exception {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(SAMPLE.docx()))) {
            assertThat(styled(docx, "Title")).containsExactly(META.title());
            assertThat(styled(docx, "Heading1"))
                    .containsExactly("Fylkesdirektørens innstilling", "Vedlegg", "Bakgrunn", "Økonomiske konsekvenser");
            assertThat(styled(docx, "Heading2")).containsExactly("Bygdevekstpilotene");
            assertThat(styled(docx, "Heading3")).containsExactly("Tiltakene");
            assertThat(styled(docx, "Heading4")).containsExactly("Om tallene");

            List<XWPFParagraph> points = docx.getParagraphs().stream()
                    .filter(paragraph -> "decimal".equals(paragraph.getNumFmt()))
                    .toList();
            assertThat(points)
                    .extracting(XWPFParagraph::getText)
                    .hasSize(5)
                    .startsWith("Fylkesutvalget tar redegjørelsen til orientering.");
            assertThat(points.get(0).getNumID())
                    .isEqualTo(points.get(2).getNumID())
                    .isNotEqualTo(points.get(3).getNumID());
            assertThat(docx.getParagraphs().stream().filter(paragraph -> "lowerLetter".equals(paragraph.getNumFmt())))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("fylkeskommunen som part i avtalene", "forslagene i førsteutkastene");

            var table = docx.getTables().get(2);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(1).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("Leka", "I lag", "556", "150\u00a0000");

            assertThat(docx.getHeaderList().get(0).getText().strip()).isEqualTo(META.header());
            assertThat(docx.getFooterList()
                            .get(0)
                            .getParagraphs()
                            .get(0)
                            .getCTP()
                            .getFldSimpleList())
                    .extracting(field -> field.getInstr())
                    .containsExactly("PAGE", "NUMPAGES");
            assertThat(docx.getAllPictures()).hasSize(2);
            assertThat(docx.getDocument().xmlText())
                    .contains("descr=\"Tidslinje: førsteutkast 30. juni 2023, endelig utkast 1. oktober 2023.\"");
            assertThat(docx.getStyle().xmlText()).contains("w:lang w:val=\"nb-NO\"");
            assertThat(docx.getProperties().getCoreProperties().getTitle()).isEqualTo(META.title());
            assertThat(docx.getProperties().getCoreProperties().getCreator()).isEqualTo("Trøndelag fylkeskommune");
            assertThat(docx.getProperties().getCoreProperties().getCreated()).isEqualTo(META.written());
        }
    }

    @Test
    void the_same_source_gives_the_same_files() {
        Rendering again = RENDERER.render(source(), META);

        assertThat(again.pdf()).isEqualTo(SAMPLE.pdf());
        assertThat(again.docx()).isEqualTo(SAMPLE.docx());
    }

    @Test
    void what_people_write_cannot_become_markup() {
        String filled = new Templates().fill("sample", model("<b>Kari</b>"));

        assertThat(filled).contains("&lt;b&gt;Kari&lt;/b&gt;");
    }

    @Test
    void what_one_of_the_files_could_not_hold_is_in_neither() {
        refused("<div>x</div>", "<div>");
        refused("<p style=\"color: red\">x</p>", "style");
        refused("<figure><img src=\"https://example.no/a.png\" alt=\"x\"/></figure>", "in the document itself");
        refused("<figure><img src=\"data:image/png;base64,AAAA\"/></figure>", "in words");
        refused("<p>x", "not well-formed");
    }

    private static void refused(String body, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RENDERER.render(
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>" + body + "</body></html>", META))
                .withMessageContaining(why);
    }

    private static List<String> styled(XWPFDocument docx, String style) {
        return docx.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static String source() {
        return new Templates().fill("sample", model("Kari Nordmann"));
    }

    private static Map<String, Object> model(String caseworker) {
        List<Row> rows = IntStream.range(0, 24)
                .mapToObj(i ->
                        new Row(i == 0 ? "Leka" : "Kommune " + i, "I lag", String.valueOf(556 + i), "150\u00a0000"))
                .toList();
        return Map.of("title", META.title(), "caseworker", caseworker, "rows", rows, "square", square());
    }

    private static String square() {
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x12, 0x32, 0x4a));
        pen.fillRect(0, 0, 40, 40);
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Source.PNG + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
