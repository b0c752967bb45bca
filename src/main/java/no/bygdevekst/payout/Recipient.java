package no.bygdevekst.payout;

import java.util.Objects;
import no.bygdevekst.casefile.CaseFile;

/**
 * Who is paid: the lead municipality of the case, or whoever a case without municipalities is called after.
 *
 * @param organisationNumber nine digits; empty when it is not known
 */
record Recipient(String name, String organisationNumber) {

    static Recipient of(CaseFile file) {
        return file.municipalities().isEmpty()
                ? new Recipient(file.title(), "")
                : new Recipient(
                        file.lead().name() + " kommune",
                        Objects.requireNonNullElse(file.lead().organisationNumber(), ""));
    }
}
