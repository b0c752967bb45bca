package no.bygdevekst.frame;

import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.casefile.Frames;
import no.bygdevekst.engine.Field;

/** What {@code processes/frame.bpmn} and this room have agreed on. */
final class FrameProcess {
    static final String ID = "frame";

    static final Field<Frames.Source> SOURCE = Field.choice("source", "Hvor pengene kommer fra", Frames.Source.class);
    static final Field<Integer> YEAR = Field.year("year", "År");
    static final Field<String> NAME =
            Field.line("name", "Navn på ramma").where(name -> name.length() <= 100, "kan ha høyst 100 tegn");
    static final Field<Long> KRONER = Field.kroner("kroner", "Størrelse i kroner");
    static final Field<String> DECISION = Field.line("decision", "Vedtaket den bygger på");
    static final Field<LocalDate> DECIDED_ON = Field.date("decidedOn", "Dato for vedtaket");
    static final List<Field<?>> REGISTER_FRAME = List.of(SOURCE, YEAR, NAME, KRONER, DECISION, DECIDED_ON);

    private FrameProcess() {}
}
