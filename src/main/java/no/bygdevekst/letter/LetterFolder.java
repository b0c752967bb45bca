package no.bygdevekst.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import no.bygdevekst.casefile.Documents.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where whatever sends the county's letters fetches them: a PDF for each letter, and a JSON file beside it that says what
 * an archive needs to know. Each file appears whole or not at all, the JSON last, and none is written a second time.
 */
@Component
class LetterFolder implements LetterDispatch {
    private final Path directory;
    private final ObjectMapper json;

    LetterFolder(@Value("${bygdevekst.letters.outbox}") Path directory, ObjectMapper json) {
        this.directory = directory;
        this.json = json;
    }

    @Override
    public void send(Document letter, byte[] content) {
        write(file(letter, "pdf"), content);
        write(file(letter, "json"), metadata(letter));
    }

    Path file(Document letter, String ending) {
        return directory.resolve("brev-%06d.%s".formatted(letter.id(), ending));
    }

    private void write(Path file, byte[] content) {
        try {
            if (Files.exists(file)) {
                if (!Arrays.equals(Files.readAllBytes(file), content)) {
                    throw new NotDispatched("Fila %s finnes fra før med et annet innhold. Den er ikke skrevet på nytt."
                            .formatted(file.getFileName()));
                }
                return;
            }
            Files.createDirectories(directory);
            Path half = directory.resolve(file.getFileName() + ".tmp");
            Files.write(half, content);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new NotDispatched("Brevet %s kunne ikke skrives.".formatted(file.getFileName()), e);
        }
    }

    private byte[] metadata(Document letter) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("dokument", letter.id());
        facts.put("saksnummer", letter.caseId().value());
        facts.put("tittel", letter.sheet().title());
        facts.put("avsender", letter.sheet().sender());
        facts.put("mottaker", letter.sheet().recipient());
        facts.put("dato", letter.sheet().date().toString());
        facts.put("tilgangskode", letter.sheet().accessCode());
        facts.put("hjemmel", letter.sheet().legalBasis());
        facts.put("fil", file(letter, "pdf").getFileName().toString());
        facts.put("filnavn", letter.fileName());
        facts.put("sha256", letter.sha256());
        try {
            return json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(facts)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
