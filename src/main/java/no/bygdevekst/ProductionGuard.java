package no.bygdevekst;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Production does not start half-configured: what the demonstration has by default must be given, and the demonstration
 * may not be mixed in. Named in {@code META-INF/spring.factories}, since it acts before there are beans.
 */
public final class ProductionGuard implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private static final Map<String, String> REQUIRED = required();

    private static Map<String, String> required() {
        Map<String, String> required = new LinkedHashMap<>();
        required.put("spring.datasource.url", "database");
        required.put("spring.mail.host", "e-posttjener");
        required.put("bygdevekst.mail.from", "avsenderadresse");
        required.put("bygdevekst.base-url", "programmets adresse");
        required.put("bygdevekst.admin.user", "administrator");
        required.put("bygdevekst.admin.password", "administratorens passord");
        return required;
    }

    /** As soon as there is a log to say it in. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("prod"))) {
            return;
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new Unfit("Profilene «prod» og «demo» kan ikke brukes sammen.", "Remove «demo» from the profiles.");
        }
        List<String> missing = REQUIRED.entrySet().stream()
                .filter(setting -> isBlank(environment.getProperty(setting.getKey())))
                .map(setting -> "%s (%s)".formatted(setting.getValue(), setting.getKey()))
                .toList();
        if (!missing.isEmpty()) {
            throw new Unfit(
                    "Bygdevekst kan ikke starte i produksjon: mangler %s.".formatted(String.join(", ", missing)),
                    "Set what is named in brackets, as properties or environment variables (SPRING_DATASOURCE_URL …).");
        }
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    /** Why the program does not start, and what to do. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String sentence;
        private final String remedy;

        Unfit(String sentence, String remedy) {
            super(sentence);
            this.sentence = sentence;
            this.remedy = remedy;
        }
    }

    /** Tells it without a stack trace. */
    public static final class Analyzer extends AbstractFailureAnalyzer<Unfit> {
        @Override
        protected FailureAnalysis analyze(Throwable failure, Unfit cause) {
            return new FailureAnalysis(cause.sentence, cause.remedy, failure);
        }
    }
}
