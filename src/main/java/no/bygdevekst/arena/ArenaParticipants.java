package no.bygdevekst.arena;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bygdevekst.casefile.Arena;
import no.bygdevekst.scheme.Participations;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Whose gathering it is on a day. */
@Component
class ArenaParticipants {
    private final Participations participations;

    ArenaParticipants(Participations participations) {
        this.participations = participations;
    }

    /** Those that take part on the day in a scheme the gathering is for, by code, with these schemes. */
    SortedMap<String, Set<Scheme>> on(Arena.Kind kind, LocalDate day) {
        SortedMap<String, Set<Scheme>> found = new TreeMap<>();
        for (Map.Entry<String, Set<Scheme>> taking : participations.on(day).entrySet()) {
            Set<Scheme> schemes = EnumSet.copyOf(taking.getValue());
            schemes.retainAll(kind.schemes());
            if (!schemes.isEmpty()) {
                found.put(taking.getKey(), schemes);
            }
        }
        return found;
    }
}
