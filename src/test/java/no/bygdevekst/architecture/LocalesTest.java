package no.bygdevekst.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's web apps speak bokmål, with every word that this version of them knows. */
class LocalesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|%[sd]");

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void a_web_app_has_each_of_its_words_in_norwegian(String app) throws IOException {
        Map<String, String> english = words(app, "en");
        Map<String, String> norwegian = words(app, "nb");

        assertThat(norwegian.keySet())
                .as("what an upgrade has brought or taken")
                .isEqualTo(english.keySet());
        english.forEach((word, text) -> assertThat(placeholders(norwegian.get(word)))
                .as(word)
                .containsExactlyInAnyOrderElementsOf(placeholders(text)));
        norwegian.forEach((word, text) -> assertThat(text.isBlank())
                .as(word)
                .isEqualTo(Objects.requireNonNull(english.get(word)).isBlank()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void a_web_app_offers_no_other_language(String app) throws IOException {
        assertThat(read(app, "scripts/config.js"))
                .contains("locales: { availableLocales: ['nb'], fallbackLocale: 'nb' }")
                .contains("'../../../js/web-apps'");
    }

    private static Map<String, String> words(String app, String language) throws IOException {
        Map<String, String> words = new TreeMap<>();
        gather("", JsonMapper.builder().build().readTree(read(app, "locales/%s.json".formatted(language))), words);
        return words;
    }

    private static String read(String app, String file) throws IOException {
        String path = "META-INF/resources/webjars/camunda/app/%s/%s".formatted(app, file);
        try (var found =
                Objects.requireNonNull(LocalesTest.class.getClassLoader().getResourceAsStream(path), path)) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8).replace("\ufeff", "");
        }
    }

    private static void gather(String path, JsonNode node, Map<String, String> words) {
        if (node.isValueNode()) {
            words.put(path, node.asText());
        }
        node.properties().forEach(entry -> gather(path + "/" + entry.getKey(), entry.getValue(), words));
        for (int n = 0; node.isArray() && n < node.size(); n++) {
            gather(path + "/" + n, node.get(n), words);
        }
    }

    private static List<String> placeholders(@org.jspecify.annotations.Nullable String text) {
        return PLACEHOLDER
                .matcher(Objects.requireNonNullElse(text, ""))
                .results()
                .map(MatchResult::group)
                .map(found -> found.replace(" ", ""))
                .toList();
    }
}
