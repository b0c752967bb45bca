package no.bygdevekst.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import no.bygdevekst.document.Renderer.Meta;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes the file for reading and keeping: tagged, with bookmarks, its fonts and all it needs in it. */
final class Pdf {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final String STYLE = style();

    static {
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    private final Meta meta;

    Pdf(Meta meta) {
        this.meta = meta;
    }

    byte[] write(Document source) {
        Document page = (Document) source.cloneNode(true);
        dress(page);
        try (var pdf = new PDDocument();
                PdfBoxRenderer renderer = builder(page, pdf).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            date(pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(Document page, PDDocument pdf) throws IOException {
        var builder = new PdfRendererBuilder()
                .withW3cDocument(page, null)
                .usePDDocument(pdf)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useSVGDrawer(new BatikSVGDrawer())
                .withProducer("Bygdevekst")
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        font(builder, pdf, Fonts.REGULAR, 400, FontStyle.NORMAL);
        font(builder, pdf, Fonts.BOLD, 700, FontStyle.NORMAL);
        font(builder, pdf, Fonts.ITALIC, 400, FontStyle.ITALIC);
        return builder;
    }

    /** Without ligatures, which would be drawn without saying which letters they stand for. */
    private static void font(PdfRendererBuilder builder, PDDocument pdf, Fonts font, int weight, FontStyle style)
            throws IOException {
        TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(font.open()));
        letters.setEnableGsub(false);
        builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, letters, true)), Fonts.FAMILY, weight, style, true);
        builder.useFont(font::open, Fonts.FAMILY, weight, style, true, EnumSet.of(FSFontUseCase.SVG));
    }

    /** Adds what only a page has: language, style, facts about the document, bookmarks, header. */
    private void dress(Document page) {
        Element html = page.getDocumentElement();
        html.setAttribute("lang", "nb-NO");
        Element body = Source.children(html, "body").get(0);
        Source.children(html, "head").forEach(html::removeChild);
        Element head = (Element) html.insertBefore(element(page, "head", ""), body);
        head.appendChild(element(page, "title", meta.title()));
        head.appendChild(fact(page, "author", meta.author()));
        head.appendChild(fact(page, "subject", meta.header()));
        head.appendChild(element(page, "style", STYLE));
        head.appendChild(bookmarks(page, body));
        Element header = element(page, "div", meta.header());
        header.setAttribute("class", "header");
        body.insertBefore(header, body.getFirstChild());
    }

    private static Element bookmarks(Document page, Element body) {
        Element root = element(page, "bookmarks", "");
        Element[] at = {root, root, root, root, root};
        List<Element> headings = Source.all(body, "*").stream()
                .filter(element -> element.getTagName().matches("h[1-4]") && !Source.is(element, "title"))
                .toList();
        for (int i = 0; i < headings.size(); i++) {
            Element heading = headings.get(i);
            heading.setAttribute("id", "heading" + i);
            Element bookmark = element(page, "bookmark", "");
            bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
            bookmark.setAttribute("href", "#heading" + i);
            int level = heading.getTagName().charAt(1) - '0';
            at[level - 1].appendChild(bookmark);
            for (int deeper = level; deeper < at.length; deeper++) {
                at[deeper] = bookmark;
            }
        }
        return root;
    }

    private static Element fact(Document page, String name, String content) {
        Element fact = element(page, "meta", "");
        fact.setAttribute("name", name);
        fact.setAttribute("content", content);
        return fact;
    }

    private static Element element(Document page, String name, String text) {
        Element element = page.createElementNS(page.getDocumentElement().getNamespaceURI(), name);
        element.appendChild(page.createTextNode(text));
        return element;
    }

    /** The date that the library takes from the machine is the document's own, in both places that tell it. */
    private void date(PDDocument pdf) throws IOException {
        var written = GregorianCalendar.from(meta.written().atZone(ZONE));
        pdf.getDocumentInformation().setCreationDate(written);
        pdf.setDocumentId(meta.written().toEpochMilli());
        var metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                meta.written().atZone(ZONE).withNano(0));
        metadata.importXMPMetadata(
                xmp.replaceFirst("(<xmp:CreateDate>)[^<]*", "$1" + date).getBytes(StandardCharsets.UTF_8));
    }

    private static String style() {
        try (InputStream in =
                Objects.requireNonNull(Pdf.class.getResourceAsStream("/templates/documents/document.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
