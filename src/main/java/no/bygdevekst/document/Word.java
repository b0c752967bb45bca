package no.bygdevekst.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.bygdevekst.document.Renderer.Meta;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Writes the file for whoever edits further, with Word's own headings, numbering, header rows and fields. How it looks is
 * said by {@code resources/word}, the parts of an empty document.
 */
final class Word {
    private static final Map<String, String> BLANK = blank();
    /** The width of the text in millimetres, and in twentieths of a point. */
    private static final double TEXT_WIDTH = 160;

    private static final int TEXT_TWIPS = 9070;
    private static final int NUMBERED = 0;
    private static final int DOTTED = 1;
    private static final Map<String, String> STYLES =
            Map.of("lead", "Lead", "note", "Note", "address", "Address", "signature", "Signature");

    private final Meta meta;
    private boolean breakPage;

    Word(Meta meta) {
        this.meta = meta;
    }

    byte[] write(Document source) {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(pack(BLANK)))) {
            facts(docx);
            frame(docx);
            blocks(docx, Source.children(source.getDocumentElement(), "body").get(0));
            var bytes = new ByteArrayOutputStream();
            docx.write(bytes);
            return undated(bytes.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void facts(XWPFDocument docx) throws InvalidFormatException {
        var facts = docx.getProperties().getCoreProperties();
        facts.setTitle(meta.title());
        facts.setCreator(meta.author());
        facts.setSubjectProperty(meta.header());
        facts.setCreated(meta.written().toString());
        facts.setModified(meta.written().toString());
        facts.getUnderlyingProperties().setLanguageProperty("nb-NO");
    }

    private void frame(XWPFDocument docx) {
        XWPFParagraph header = docx.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setStyle("Header");
        header.createRun().setText(meta.header());
        XWPFParagraph footer = docx.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        footer.createRun().setText("Side ");
        field(footer, "PAGE");
        footer.createRun().setText(" av ");
        field(footer, "NUMPAGES");
    }

    private static void field(XWPFParagraph paragraph, String what) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(what);
        field.addNewR().addNewT().setStringValue("1");
    }

    private void blocks(XWPFDocument docx, Element parent) {
        for (Element block : Source.children(parent)) {
            block(docx, block);
        }
    }

    private void block(XWPFDocument docx, Element block) {
        switch (block.getTagName()) {
            case "h1", "h2", "h3", "h4" -> text(paragraph(docx, heading(block)), block);
            case "p" -> text(paragraph(docx, STYLES.getOrDefault(block.getAttribute("class"), "Normal")), block);
            case "ol", "ul" -> list(docx, block, number(docx, block), 0);
            case "table" -> table(docx, block);
            case "figure" -> figure(docx, block);
            case "section" -> {
                breakPage = breakPage || Source.is(block, "page");
                blocks(docx, block);
            }
            default -> throw new IllegalArgumentException("<%s> is out of place".formatted(block.getTagName()));
        }
    }

    private static String heading(Element heading) {
        return Source.is(heading, "title")
                ? "Title"
                : "Heading" + heading.getTagName().charAt(1);
    }

    private XWPFParagraph paragraph(XWPFDocument docx, String style) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.setStyle(style);
        if (breakPage) {
            paragraph.setPageBreak(true);
            paragraph.setSpacingBefore(0);
            breakPage = false;
        }
        return paragraph;
    }

    /** Every list counts from its own beginning. */
    private static BigInteger number(XWPFDocument docx, Element list) {
        var numbering = docx.getNumbering();
        BigInteger id = numbering.addNum(BigInteger.valueOf(list.getTagName().equals("ol") ? NUMBERED : DOTTED));
        for (int level = 0; level < 3; level++) {
            var restart = numbering.getNum(id).getCTNum().addNewLvlOverride();
            restart.setIlvl(BigInteger.valueOf(level));
            restart.addNewStartOverride().setVal(BigInteger.ONE);
        }
        return id;
    }

    private void list(XWPFDocument docx, Element list, BigInteger number, int level) {
        for (Element item : Source.children(list, "li")) {
            XWPFParagraph point = paragraph(docx, "ListParagraph");
            point.setNumID(number);
            point.setNumILvl(BigInteger.valueOf(level));
            var line = new Line(point);
            boolean begun = false;
            for (Node child = item.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (!(child instanceof Element element)) {
                    line.add(child, Look.PLAIN);
                    continue;
                }
                switch (element.getTagName()) {
                    case "ol", "ul" -> {
                        boolean same = element.getTagName().equals(list.getTagName());
                        list(docx, element, same ? number : number(docx, element), level + 1);
                    }
                    case "p" -> {
                        if (begun) {
                            XWPFParagraph more = paragraph(docx, "ListParagraph");
                            more.setIndentationLeft(397 * (level + 1));
                            line = new Line(more);
                        }
                        line.addAll(element, Look.PLAIN);
                        begun = true;
                    }
                    default -> line.add(element, Look.PLAIN);
                }
            }
        }
    }

    private void figure(XWPFDocument docx, Element figure) {
        for (Element img : Source.children(figure, "img")) {
            Pictures.Pixels pixels = Pictures.of(img);
            double width =
                    TEXT_WIDTH * Integer.parseInt(img.getAttribute("width").replace("%", "")) / 100;
            int across = Units.toEMU(width / 25.4 * 72);
            String alt = img.getAttribute("alt");
            try {
                var picture = paragraph(docx, "Figure")
                        .createRun()
                        .addPicture(new ByteArrayInputStream(pixels.png()), PictureType.PNG, alt, across, (int)
                                ((long) across * pixels.height() / pixels.width()));
                picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(alt);
            } catch (InvalidFormatException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        Source.children(figure, "figcaption").forEach(caption -> text(paragraph(docx, "FigureCaption"), caption));
    }

    private void table(XWPFDocument docx, Element table) {
        boolean plain = Source.is(table, "plain");
        Source.children(table, "caption").forEach(caption -> text(paragraph(docx, "Caption"), caption));
        List<Element> heads = rows(table, "thead").toList();
        List<Element> rows = Stream.concat(heads.stream(), rows(table, "tbody")).toList();
        int[] widths = widths(rows);
        XWPFTable made = docx.createTable(rows.size(), widths.length);
        made.setStyleID(plain ? "Plain" : "Ruled");
        made.getCTTbl().getTblPr().unsetTblBorders();
        made.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        made.setWidth(TEXT_TWIPS);
        var grid = made.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (int row = 0; row < rows.size(); row++) {
            boolean head = row < heads.size();
            XWPFTableRow line = made.getRow(row);
            line.setCantSplitRow(true);
            line.setRepeatHeader(head);
            List<Element> cells = Source.children(rows.get(row));
            for (int column = 0; column < cells.size(); column++) {
                XWPFTableCell cell = line.getCell(column);
                cell.setWidth(String.valueOf(widths[column]));
                cell(cell, cells.get(column), plain, head);
            }
        }
        paragraph(docx, "AfterTable");
    }

    private static Stream<Element> rows(Element table, String part) {
        return Source.children(table, part).stream().flatMap(rows -> Source.children(rows, "tr").stream());
    }

    private void cell(XWPFTableCell made, Element cell, boolean plain, boolean head) {
        boolean th = cell.getTagName().equals("th");
        String style = plain ? (th ? "PlainHead" : "PlainText") : head ? "TableHead" : "TableText";
        List<Element> paragraphs = Source.children(cell, "p");
        XWPFParagraph first = made.getParagraphs().get(0);
        Supplier<XWPFParagraph> next = made::addParagraph;
        List<Element> parts = paragraphs.isEmpty() ? List.of(cell) : paragraphs;
        for (int i = 0; i < parts.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? first : next.get();
            paragraph.setStyle(style);
            if (Source.is(cell, "number")) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            text(paragraph, parts.get(i));
        }
    }

    /** Each column by the longest of its texts, within reason: Word and others do not agree on how to find it out. */
    private static int[] widths(List<Element> rows) {
        int columns =
                rows.stream().mapToInt(row -> Source.children(row).size()).max().orElse(0);
        double[] weights = new double[columns];
        for (Element row : rows) {
            List<Element> cells = Source.children(row);
            for (int i = 0; i < cells.size(); i++) {
                String text = cells.get(i).getTextContent().strip();
                weights[i] = Math.max(weights[i], Math.min(Math.max(text.length(), 8), 45));
            }
        }
        double all = Arrays.stream(weights).sum();
        return Arrays.stream(weights)
                .mapToInt(weight -> (int) Math.round(TEXT_TWIPS * weight / all))
                .toArray();
    }

    private static void text(XWPFParagraph paragraph, Element element) {
        new Line(paragraph).addAll(element, Look.PLAIN);
    }

    /** How a piece of text stands out. */
    private record Look(boolean strong, boolean emphasised, boolean changed, String link) {
        static final Look PLAIN = new Look(false, false, false, "");

        Look with(Element element) {
            return switch (element.getTagName()) {
                case "strong" -> new Look(true, emphasised, changed, link);
                case "em" -> new Look(strong, true, changed, link);
                case "ins" -> new Look(strong, emphasised, true, link);
                case "a" -> new Look(strong, emphasised, changed, element.getAttribute("href"));
                default -> throw new IllegalArgumentException("<%s> is out of place".formatted(element.getTagName()));
            };
        }
    }

    /** The text of a paragraph as it grows, with one space wherever the source has white space. */
    private static final class Line {
        private final XWPFParagraph paragraph;
        private boolean begun;
        private boolean space;

        Line(XWPFParagraph paragraph) {
            this.paragraph = paragraph;
        }

        void addAll(Element parent, Look look) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                add(child, look);
            }
        }

        void add(Node node, Look look) {
            if (node instanceof Text text) {
                add(text.getData(), look);
            } else if (node instanceof Element element) {
                if (element.getTagName().equals("br")) {
                    paragraph.createRun().addBreak();
                    begun = false;
                    space = false;
                } else {
                    addAll(element, look.with(element));
                }
            }
        }

        private void add(String text, Look look) {
            String line = text.replaceAll("[ \\t\\r\\n]+", " ");
            space = begun && (space || line.startsWith(" "));
            String words = line.replaceAll("^ | $", "");
            if (words.isEmpty()) {
                return;
            }
            if (space && !look.equals(Look.PLAIN)) {
                run(Look.PLAIN).setText(" ");
            }
            run(look).setText(space && look.equals(Look.PLAIN) ? " " + words : words);
            begun = true;
            space = line.endsWith(" ");
        }

        private XWPFRun run(Look look) {
            XWPFRun run = look.link().isEmpty() ? paragraph.createRun() : paragraph.createHyperlinkRun(look.link());
            if (!look.link().isEmpty()) {
                run.setStyle("Hyperlink");
            } else if (look.changed()) {
                run.setStyle("Changed");
            }
            if (look.strong()) {
                run.setBold(true);
            }
            if (look.emphasised()) {
                run.setItalic(true);
            }
            return run;
        }
    }

    private static Map<String, String> blank() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "content-types.xml");
        parts.put("_rels/.rels", "package-relations.xml");
        parts.put("word/document.xml", "document.xml");
        parts.put("word/_rels/document.xml.rels", "document-relations.xml");
        parts.put("word/styles.xml", "styles.xml");
        parts.put("word/numbering.xml", "numbering.xml");
        parts.put("word/settings.xml", "settings.xml");
        return parts;
    }

    private static byte[] pack(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                try (InputStream in = Word.class.getResourceAsStream("/word/" + part.getValue())) {
                    Objects.requireNonNull(in, part.getValue()).transferTo(zip);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** The same package without the time at which each part was packed. */
    private static byte[] undated(byte[] docx) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                var same = new ZipEntry(part.getName());
                same.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(same);
                in.transferTo(out);
            }
        }
        return bytes.toByteArray();
    }
}
