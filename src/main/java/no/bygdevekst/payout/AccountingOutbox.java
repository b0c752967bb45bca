package no.bygdevekst.payout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the accounting system fetches what is to be paid: a file for each payout, CSV with a header and one row, in UTF-8
 * with semicolons, which whoever may read the directory may read. A file appears whole or not at all, and is never written
 * a second time.
 */
@Component
class AccountingOutbox {
    private static final List<String> HEADER = List.of(
            "utbetaling",
            "saksnummer",
            "mottaker",
            "organisasjonsnummer",
            "kroner",
            "formål",
            "tilsagn",
            "godkjent av",
            "godkjent dato");

    private final Path directory;

    AccountingOutbox(@Value("${bygdevekst.accounting.outbox}") Path directory) {
        this.directory = directory;
    }

    /**
     * @param kroner whole kroner
     * @param commitment the reference of the decision that promised the money
     * @param approvedBy user id
     */
    record Row(
            long payout,
            String caseNumber,
            String recipient,
            String organisationNumber,
            long kroner,
            String purpose,
            String commitment,
            String approvedBy,
            LocalDate approvedOn) {

        private List<String> cells() {
            return List.of(
                    String.valueOf(payout),
                    caseNumber,
                    recipient,
                    organisationNumber,
                    String.valueOf(kroner),
                    purpose,
                    commitment,
                    approvedBy,
                    approvedOn.toString());
        }
    }

    /** Why a payout has not reached the accounting system, for whoever has to see to it. */
    static final class NotHandedOver extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotHandedOver(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }

    /** @throws NotHandedOver when it cannot be written, or the payout has been handed over as something else */
    void write(Row row) {
        Path file = file(row.payout());
        String content = line(HEADER) + line(row.cells());
        try {
            if (Files.exists(file)) {
                if (!Files.readString(file).equals(content)) {
                    throw new NotHandedOver(
                            "Fila %s finnes fra før med et annet innhold. Den er ikke skrevet på nytt."
                                    .formatted(file.getFileName()),
                            null);
                }
                return;
            }
            Files.createDirectories(directory);
            Path half = directory.resolve(file.getFileName() + ".tmp");
            Files.writeString(half, content);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new NotHandedOver("Fila %s til regnskapet kunne ikke skrives.".formatted(file.getFileName()), e);
        }
    }

    Path file(long payout) {
        return directory.resolve("utbetaling-%06d.csv".formatted(payout));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(AccountingOutbox::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        return text.matches("(?s).*[;\"\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
