package no.bygdevekst.overview;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;

/** What the words of one case stand for, municipalities among them: {@code ${names.of(row.role())}} in a template. */
public class Names {
    private static final String ROLE = "municipality";
    private static final Pattern CODE = Pattern.compile("\\d{4}");

    private final Norwegian norwegian;
    private final Map<String, String> municipalities;

    private Names(Norwegian norwegian, Map<String, String> municipalities) {
        this.norwegian = norwegian;
        this.municipalities = municipalities;
    }

    /** Those that these words name are looked up at once. */
    static Names among(Collection<String> words, Norwegian norwegian, Municipalities register) {
        var codes = words.stream()
                .map(word -> word.replaceFirst("^" + ROLE, ""))
                .filter(code -> CODE.matcher(code).matches())
                .distinct()
                .toList();
        return new Names(
                norwegian,
                register.named(codes).stream().collect(Collectors.toMap(Municipality::code, Municipality::name)));
    }

    public String of(String word) {
        String name = municipalities.get(word.replaceFirst("^" + ROLE, ""));
        if (name != null) {
            return word.startsWith(ROLE) ? name + " kommune" : name;
        }
        return norwegian.word(word.startsWith("participant") ? "participant" : word);
    }
}
