package no.bygdevekst.extension;

import static no.bygdevekst.extension.ExtensionProcess.DEADLINE;
import static no.bygdevekst.extension.ExtensionProcess.WHICH;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Milestones.State;
import no.bygdevekst.engine.Form;

/** Finds the one open deadline of a case that a form means; of several alike the form must say which. */
record OpenDeadlines(List<Milestone> ofCase) {
    /** The deadline, or none when that has been told to the form as a fault. */
    Optional<Milestone> meantIn(Form form) {
        List<Milestone> alike = form.value(DEADLINE).stream()
                .flatMap(name -> ofCase.stream().filter(found -> found.name().equals(name)))
                .filter(found -> found.state() == State.OPEN)
                .toList();
        if (alike.isEmpty()) {
            form.value(DEADLINE).ifPresent(name -> form.fault(DEADLINE, "er ikke en åpen frist i saken"));
            return Optional.empty();
        }
        List<Milestone> meant = alike.stream()
                .filter(found -> form.value(WHICH).stream().allMatch(word -> isCalled(word, found, alike)))
                .toList();
        if (meant.size() != 1) {
            form.fault(WHICH, "må være en av disse: " + listed(alike));
            return Optional.empty();
        }
        return Optional.of(meant.get(0));
    }

    private static boolean isCalled(String word, Milestone deadline, List<Milestone> alike) {
        return word.equalsIgnoreCase(word(deadline, alike)) || word.equals(deadline.occurrence());
    }

    /** The department is enough of a name, unless several deadlines are its. */
    private static String word(Milestone deadline, List<Milestone> alike) {
        boolean alone = alike.stream()
                        .filter(other -> other.department().equals(deadline.department()))
                        .count()
                == 1;
        return alone ? deadline.department() : deadline.occurrence();
    }

    private static String listed(List<Milestone> alike) {
        return alike.stream()
                .map(found -> "%s (%s)".formatted(word(found, alike), Bokmaal.day(found.due())))
                .collect(Collectors.joining(", "));
    }
}
