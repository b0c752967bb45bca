package no.bygdevekst.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Pictures as pixels, which every version of Word shows. */
final class Pictures {
    /** Sharp on paper across the whole width of the text: 160 mm at 300 dots an inch. */
    private static final float WIDTH = 1890;

    private Pictures() {}

    /**
     * @param width in pixels
     * @param height in pixels
     */
    @SuppressWarnings("ArrayRecordComponent") // carried into the Word file, never compared
    record Pixels(byte[] png, int width, int height) {}

    static Pixels of(Element img) {
        byte[] content = Source.bytes(img);
        byte[] png = img.getAttribute("src").startsWith(Source.SVG) ? drawn(content) : content;
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            return new Pixels(png, image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Height to width, by what the drawing says of itself. */
    private static float ratio(byte[] svg) {
        String[] box = Source.read(new InputSource(new ByteArrayInputStream(svg)))
                .getDocumentElement()
                .getAttribute("viewBox")
                .split("[ ,]+", -1);
        if (box.length != 4) {
            throw new IllegalArgumentException("A drawing must have a viewBox");
        }
        return Float.parseFloat(box[3]) / Float.parseFloat(box[2]);
    }

    private static byte[] drawn(byte[] svg) {
        var transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, WIDTH);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, WIDTH * ratio(svg));
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        var png = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new ByteArrayInputStream(svg)), new TranscoderOutput(png));
        } catch (TranscoderException e) {
            throw new IllegalArgumentException("A picture cannot be drawn: " + e.getMessage(), e);
        }
        return png.toByteArray();
    }
}
