package no.bygdevekst.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.bygdevekst.casefile.Passages.Section;
import no.bygdevekst.figures.YearFigures;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * What the county proposes to write about a year: {@code templates/documents/passages/<section>.<part>.txt}, with the
 * figures of the year in it as {@link YearFacts} says them, so that none is typed.
 */
@Component
class Proposals {
    private static final String FOLDER = "templates/documents/passages/";
    private static final Locale BOKMAAL = Locale.forLanguageTag("nb-NO");

    private final TemplateEngine engine;

    Proposals() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".txt");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
    }

    /** For the ordinary report to a committee, or for the joint orientation; empty where there is nothing to propose. */
    Optional<String> text(boolean report, Section section, String part, YearFigures figures) {
        String name = (report ? "report/" : "")
                + section.name().toLowerCase(Locale.ROOT)
                + (part.isEmpty() ? "" : "." + part);
        return Proposals.class.getResource("/" + FOLDER + name + ".txt") == null
                ? Optional.empty()
                : Optional.of(engine.process(name, new Context(BOKMAAL, Map.of("y", YearFacts.of(figures))))
                        .strip());
    }
}
