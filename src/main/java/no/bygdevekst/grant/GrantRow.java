package no.bygdevekst.grant;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Commitments.Line;
import no.bygdevekst.casefile.Frames.Frame;

/** A sum that is to draw on one frame, as the form sends it. A row without a sum is left out. */
final class GrantRow {
    static final List<String> COLUMNS = List.of("frame", "kroner", "lapsesOn");

    private static final int LONGEST = 6;

    private GrantRow() {}

    /**
     * @param frames finds a frame by its id
     * @throws IllegalArgumentException with the rest of a sentence that begins with the list's label, naming every fault
     */
    static List<Line> lines(List<Map<String, String>> rows, Function<String, Optional<Frame>> frames, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Map<String, String> row : rows) {
            String digits = row.getOrDefault("kroner", "").replaceAll("(?i)[\\s\\u00a0\\u202f]|kr\\.?$", "");
            if (digits.matches("0*")) {
                continue;
            }
            Optional<Frame> frame = frames.apply(row.getOrDefault("frame", ""));
            String name = frame.map(Frame::title).orElse("ukjent ramme");
            Optional<LocalDate> lapses = day(row.getOrDefault("lapsesOn", ""));
            if (frame.isEmpty()) {
                faults.add("ramma «%s» finnes ikke".formatted(row.getOrDefault("frame", "")));
            } else if (!seen.add(frame.get().id())) {
                faults.add(name + " står der to ganger");
            }
            if (!digits.matches("\\d{1,12}")) {
                faults.add("beløpet fra %s må være i hele kroner, som 300 000".formatted(name));
            } else if (frame.isPresent() && Long.parseLong(digits) > frame.get().free()) {
                faults.add("%s har bare %s kroner igjen"
                        .formatted(name, Bokmaal.number(frame.get().free())));
            }
            if (lapses.isEmpty()) {
                faults.add("dagen tilsagnet fra %s bortfaller, må være en dato, som 2025-12-31".formatted(name));
            } else if (!lapses.get().isAfter(today) || lapses.get().isAfter(today.plusYears(LONGEST))) {
                faults.add(
                        "dagen tilsagnet fra %s bortfaller, må være innen %d år fram i tid".formatted(name, LONGEST));
            }
            if (faults.isEmpty()) {
                lines.add(new Line(frame.orElseThrow().id(), Long.parseLong(digits), lapses.orElseThrow()));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("har feil: " + String.join("; ", faults));
        }
        return List.copyOf(lines);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
