package no.bygdevekst.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.FrozenFigures;
import org.springframework.stereotype.Component;

/** The figures of a year: what they are now, what they were when they were frozen. */
@Component
public class Figures {
    /** Its own, so that what is frozen does not depend on how the program answers other systems. */
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Gatherer gatherer;
    private final FrozenFigures frozen;
    private final Clock clock;

    Figures(Gatherer gatherer, FrozenFigures frozen, Clock clock) {
        this.gatherer = gatherer;
        this.frozen = frozen;
        this.clock = clock;
    }

    /** What can be told at the end of a day, as the registers stand; nothing is kept. */
    public YearFigures gather(int year, LocalDate cutOff) {
        return gatherer.gather(year, firstDay(year, cutOff), cutOff);
    }

    /** What the case file shows of one case today, as it would be told of. */
    public YearFigures.Case now(CaseFile file) {
        return gatherer.one(file, LocalDate.now(clock));
    }

    /** The day after the cut-off before, where that year's figures are frozen; otherwise a year back. */
    private LocalDate firstDay(int year, LocalDate cutOff) {
        return previous(year)
                .map(YearFigures::cutOff)
                .orElse(cutOff.minusYears(1))
                .plusDays(1);
    }

    /** Gathers the figures of a year that has an orientation and keeps them; of a year that has them, those are the ones. */
    public YearFigures freeze(int year, LocalDate cutOff) {
        return of(year).orElseGet(() -> {
            String content = write(gather(year, cutOff));
            frozen.keep(year, content, sha256(content));
            return of(year).orElseThrow();
        });
    }

    /**
     * The frozen figures of a year.
     *
     * @throws IllegalStateException when they are not what was frozen
     */
    public Optional<YearFigures> of(int year) {
        return frozen.find(year).map(this::read);
    }

    /** Those of the year before, if there are any. */
    public Optional<YearFigures> previous(int year) {
        return of(year - 1);
    }

    private YearFigures read(FrozenFigures.Frozen kept) {
        if (!sha256(kept.content()).equals(kept.sha256())) {
            throw new IllegalStateException("Tallene for %d er ikke lenger slik de ble frosset".formatted(kept.year()));
        }
        try {
            return json.readValue(kept.content(), YearFigures.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Tallene for %d kan ikke leses".formatted(kept.year()), e);
        }
    }

    private String write(YearFigures figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
