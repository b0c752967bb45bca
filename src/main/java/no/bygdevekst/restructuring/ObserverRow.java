package no.bygdevekst.restructuring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.bygdevekst.casefile.Programmes.Observer;
import no.bygdevekst.casefile.Programmes.Organisation;

/**
 * Those who sit with the board without deciding, as the form sends them. The county and Innovasjon Norge have one each at
 * least; the county's are known by their user name, so that they can be warned of what they may be partial in.
 */
final class ObserverRow {
    static final List<String> COLUMNS = List.of("organisation", "name", "user");

    private static final int LONGEST = 200;

    private ObserverRow() {}

    /**
     * @param isUser whether somebody has that user name
     * @throws IllegalArgumentException with the rest of a sentence that begins with the list's label, naming every fault
     */
    static List<Observer> observers(List<Map<String, String>> rows, Predicate<String> isUser) {
        List<Observer> observers = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            Map<String, String> row = rows.get(n);
            String name = row.getOrDefault("name", "");
            String user = row.getOrDefault("user", "");
            Optional<Organisation> organisation = Arrays.stream(Organisation.values())
                    .filter(one -> one.name().equals(row.getOrDefault("organisation", "")))
                    .findFirst();
            List<String> wrong = new ArrayList<>();
            if (organisation.isEmpty()) {
                wrong.add("velg hvem observatøren kommer fra");
            }
            if (name.isEmpty() || name.length() > LONGEST) {
                wrong.add("navnet må fylles ut, med høyst %d tegn".formatted(LONGEST));
            }
            boolean ours = organisation.filter(Organisation.COUNTY::equals).isPresent();
            if (ours && !isUser.test(user)) {
                wrong.add("fylkeskommunens observatør må ha et brukernavn som finnes");
            }
            if (organisation.isPresent() && !ours && !user.isEmpty()) {
                wrong.add("bare fylkeskommunens observatør har brukernavn her");
            }
            for (String fault : wrong) {
                faults.add("rad %d: %s".formatted(n + 1, fault));
            }
            organisation.ifPresent(from -> observers.add(new Observer(from, name, ours ? user : null)));
        }
        if (faults.isEmpty()) {
            for (Organisation needed : List.of(Organisation.COUNTY, Organisation.INNOVATION)) {
                if (observers.stream().noneMatch(one -> one.organisation() == needed)) {
                    faults.add("%s må ha en observatør".formatted(needed.label()));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("har feil: " + String.join("; ", faults));
        }
        return List.copyOf(observers);
    }
}
