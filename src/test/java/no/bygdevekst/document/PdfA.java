package no.bygdevekst.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF says of a PDF. */
public final class PdfA {
    private PdfA() {}

    /** What breaks the rules of the archive format PDF/A-2a or of the accessible format PDF/UA-1; empty when nothing does. */
    public static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        List<String> faults = new ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                validator.validate(parser).getTestAssertions().stream()
                        .map(fault -> "%s %s: %s at %s"
                                .formatted(
                                        flavour,
                                        fault.getRuleId().getClause(),
                                        fault.getMessage(),
                                        fault.getLocation().getContext()))
                        .forEach(faults::add);
            }
        }
        return faults;
    }
}
