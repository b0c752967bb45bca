package no.bygdevekst.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
 * figures of the year in it as {@link YearFacts} says them, so that none is typed. What is true of one year only stands in a
 * folder of that year.
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
        String name = section.name().toLowerCase(Locale.ROOT) + (part.isEmpty() ? "" : "." + part);
        return Stream.of(report ? "report/" + name : figures.year() + "/" + name, report ? "" : name)
                .filter(file -> Proposals.class.getResource("/" + FOLDER + file + ".txt") != null)
                .findFirst()
                .map(file -> engine.process(file, new Context(BOKMAAL, Map.of("y", YearFacts.of(figures))))
                        .strip());
    }
}
