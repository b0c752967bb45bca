package no.bygdevekst.calendar;

import static no.bygdevekst.calendar.CalendarProcess.CREATE;
import static no.bygdevekst.calendar.CalendarProcess.FILE;
import static no.bygdevekst.calendar.CalendarProcess.UPLOAD_CALENDAR;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.bygdevekst.calendar.Entry.Kind;
import no.bygdevekst.committee.CalendarFile;
import no.bygdevekst.committee.CalendarFile.Pause;
import no.bygdevekst.committee.CalendarFile.Sitting;
import no.bygdevekst.committee.CalendarImports;
import no.bygdevekst.committee.Committee;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Upload;
import org.springframework.stereotype.Component;

/** Les møtene inn i kalenderen: all of the file, or nothing of it and every fault that it has. */
@Component
class ReadCalendar implements Step {
    /** A person can read so many at once; the next try tells the rest. */
    private static final int FAULTS = 20;
    /** What a calendar of a county may have; a file of other things has more. */
    private static final int ENTRIES = 2000;

    private final Committees committees;
    private final CalendarImports imports;
    private final Clock clock;

    ReadCalendar(Committees committees, CalendarImports imports, Clock clock) {
        this.committees = committees;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(UPLOAD_CALENDAR);
        form.check();
        Upload upload = form.get(FILE);
        var faults = new ArrayList<String>();
        List<Entry> entries = entries(upload, faults);
        if (faults.isEmpty() && entries.isEmpty()) {
            form.fault(FILE, "har ingen møter");
        }
        if (entries.size() > ENTRIES) {
            form.fault(FILE, "har %d møter, og kan ha høyst %d".formatted(entries.size(), ENTRIES));
        }
        form.check();
        CalendarFile file = file(upload.fileName(), entries, form.ticked(CREATE), step.actor(), faults);
        if (faults.isEmpty()) {
            imports.check(file, faults::add);
        }
        faults.stream().limit(FAULTS).forEach(form::fault);
        if (faults.size() > FAULTS) {
            form.fault("Fila har %d feil til.".formatted(faults.size() - FAULTS));
        }
        form.check();
        imports.read(file, step.actor());
    }

    private List<Entry> entries(Upload upload, List<String> faults) {
        String text = text(upload.content());
        Entry.Reader reader = text.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")
                ? new IcalCalendar(clock)
                : new CsvCalendar();
        return reader.read(text, faults::add);
    }

    /** UTF-8, or else what Norwegian spreadsheets write. */
    private static String text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(content, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** With the codes of the committees; one that nobody knows is created, or is a fault. */
    private CalendarFile file(String name, List<Entry> entries, boolean create, String actor, List<String> faults) {
        Map<String, Entry> named = new LinkedHashMap<>();
        entries.stream().filter(entry -> !isEveryone(entry)).forEach(entry -> named.putIfAbsent(key(entry), entry));
        Map<String, Committee> known = new HashMap<>();
        named.forEach((key, first) -> committees
                .find(first.committee())
                .or(() -> create ? Optional.of(committees.create(first.committee(), actor)) : Optional.empty())
                .ifPresentOrElse(
                        found -> known.put(key, found),
                        () -> faults.add("Linje %d: vi kjenner ikke utvalget «%s»; er navnet riktig, kryss av for «%s»."
                                .formatted(first.line(), first.committee(), CREATE.label()))));
        if (!faults.isEmpty()) {
            return new CalendarFile(name, List.of(), List.of());
        }
        return new CalendarFile(
                name,
                entries.stream()
                        .filter(entry -> entry.kind() != Kind.BREAK)
                        .map(entry -> sitting(entry, code(known, entry)))
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.kind() == Kind.BREAK)
                        .flatMap(entry -> isEveryone(entry)
                                ? committees.all().stream().map(each -> pause(entry, each.code()))
                                : Stream.of(pause(entry, code(known, entry))))
                        .toList());
    }

    private static boolean isEveryone(Entry entry) {
        return entry.kind() == Kind.BREAK && entry.committee().equalsIgnoreCase(Entry.EVERYONE);
    }

    /** However it is capitalized. */
    private static String key(Entry entry) {
        return entry.committee().toLowerCase(Locale.ROOT);
    }

    private static String code(Map<String, Committee> known, Entry entry) {
        return Objects.requireNonNull(known.get(key(entry)), entry.committee()).code();
    }

    private static Sitting sitting(Entry entry, String committee) {
        return new Sitting(
                entry.line(),
                committee,
                entry.day(),
                entry.startsAt(),
                entry.place(),
                entry.link(),
                entry.id(),
                entry.kind() == Kind.CANCELLED);
    }

    private static Pause pause(Entry entry, String committee) {
        return new Pause(entry.line(), committee, entry.day(), entry.to(), entry.why());
    }
}
