package no.bygdevekst.document;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the templates in {@code templates/documents}, written in the XHTML that {@link Source} knows. */
@Component
class Templates {
    private static final Locale BOKMAAL = Locale.forLanguageTag("nb-NO");

    private final TemplateEngine engine;

    Templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/documents/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
    }

    /**
     * What people have written reaches the document as text and never as markup, as long as it is put in with {@code th:text};
     * what no XML may hold is left out.
     */
    String fill(String template, Map<String, Object> model) {
        return engine.process(template, new Context(BOKMAAL, model)).replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "");
    }
}
