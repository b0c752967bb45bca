package no.bygdevekst.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The one source of a document: XHTML of a small subset, so that everything in it is the same in the Word file and in the
 * PDF. {@code h1 class="title"} is the title, {@code h1} to {@code h4} its headings, {@code ins} what has changed; a table
 * of class {@code plain} has no rules, a cell of class {@code number} stands to the right, a section of class {@code page}
 * begins a page; paragraphs may be of class {@code lead}, {@code note}, {@code address} or {@code signature}. A picture is an SVG, inline or as
 * a data address, or a PNG as a data address; its width is a share of the text's ({@code width="60%"}).
 */
final class Source {
    static final String SVG = "data:image/svg+xml;base64,";
    static final String PNG = "data:image/png;base64,";

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "title",
            "body",
            "section",
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "ol",
            "ul",
            "li",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "img",
            "strong",
            "em",
            "ins",
            "a",
            "br");
    private static final Set<String> ATTRIBUTES = Set.of("class", "scope", "src", "alt", "width", "href", "lang");

    private Source() {}

    /** @throws IllegalArgumentException when it is not well-formed, or holds something outside the subset */
    static Document parse(String html) {
        Document source = read(new InputSource(new StringReader(html)));
        all(source.getDocumentElement(), "svg").forEach(Source::asImage);
        all(source.getDocumentElement(), "*").forEach(Source::check);
        return source;
    }

    /** @throws IllegalArgumentException when it is not well-formed */
    static Document read(InputSource xml) {
        try {
            return builder().parse(xml);
        } catch (SAXException e) {
            throw new IllegalArgumentException("The document is not well-formed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    /** All elements of the name below the root, in the order of the document. */
    static List<Element> all(Element root, String name) {
        return elements(root.getElementsByTagName(name));
    }

    static boolean is(Element element, String ofClass) {
        return List.of(element.getAttribute("class").split(" ")).contains(ofClass);
    }

    /** The bytes of a picture, of either kind. */
    static byte[] bytes(Element img) {
        String src = img.getAttribute("src");
        return Base64.getMimeDecoder().decode(src.substring(src.indexOf(',') + 1));
    }

    private static List<Element> elements(NodeList nodes) {
        return new ArrayList<>(IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList());
    }

    private static void check(Element element) {
        if (!ELEMENTS.contains(element.getTagName())) {
            throw new IllegalArgumentException("A document cannot hold <%s>".formatted(element.getTagName()));
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            if (!ATTRIBUTES.contains(name) && !name.startsWith("xmlns")) {
                throw new IllegalArgumentException(
                        "A document cannot hold %s on <%s>".formatted(name, element.getTagName()));
            }
        }
        if (element.getTagName().equals("img")) {
            checkPicture(element);
        }
    }

    private static void checkPicture(Element img) {
        String src = img.getAttribute("src");
        if (!src.startsWith(SVG) && !src.startsWith(PNG)) {
            throw new IllegalArgumentException("A picture must be in the document itself, as SVG or PNG");
        }
        if (img.getAttribute("alt").isBlank()) {
            throw new IllegalArgumentException("A picture must say in words what it shows");
        }
        if (!img.hasAttribute("width")) {
            img.setAttribute("width", "100%");
        }
        if (!img.getAttribute("width").matches("\\d{1,3}%")) {
            throw new IllegalArgumentException("The width of a picture is a share of the text's");
        }
    }

    /** An inline drawing says what it shows in {@code aria-label} or its {@code title}. */
    private static void asImage(Element svg) {
        if (svg.getParentNode() instanceof Element parent && parent.getTagName().equals("figure")) {
            Element img = svg.getOwnerDocument().createElementNS(XHTML, "img");
            String label = svg.getAttribute("aria-label");
            img.setAttribute(
                    "alt",
                    label.isBlank()
                            ? children(svg, "title").stream()
                                    .map(Node::getTextContent)
                                    .findFirst()
                                    .orElse("")
                            : label);
            if (svg.getAttribute("width").endsWith("%")) {
                img.setAttribute("width", svg.getAttribute("width"));
                svg.removeAttribute("width");
            }
            img.setAttribute("src", SVG + Base64.getEncoder().encodeToString(xml(svg)));
            parent.replaceChild(img, svg);
        }
    }

    private static byte[] xml(Element element) {
        try {
            var text = new StringWriter();
            var copy = TransformerFactory.newDefaultInstance().newTransformer();
            copy.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            copy.transform(new DOMSource(element), new StreamResult(text));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
