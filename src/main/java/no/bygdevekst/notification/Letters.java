package no.bygdevekst.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills the templates in {@code templates/letters}. A template is plain text, its first line the subject; the HTML of a
 * mail is the same text, so that the two can never say different things.
 */
@Component
public class Letters {
    private static final Locale BOKMAAL = Locale.forLanguageTag("nb-NO");

    private final TemplateEngine text = engine(TemplateMode.TEXT, ".txt");
    private final TemplateEngine html = engine(TemplateMode.HTML, ".html");
    private final String baseUrl;

    Letters(@Value("${bygdevekst.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** @param body plain text, paragraphs parted by an empty line */
    public record Letter(String subject, String body) {}

    public Letter fill(String template, Map<String, Object> facts) {
        var context = new Context(BOKMAAL, facts);
        context.setVariable("url", baseUrl);
        String filled = text.process(template, context).strip();
        int end = filled.indexOf('\n');
        return new Letter(
                filled.substring(0, end).strip(), filled.substring(end).strip().replaceAll("\n{3,}", "\n\n"));
    }

    /** The letter as a page, for mail programs that show one; addresses become links. */
    public String page(Letter letter) {
        List<String> paragraphs = Arrays.stream(letter.body().split("\n\n", -1))
                .map(HtmlUtils::htmlEscape)
                .map(paragraph -> paragraph.replaceAll("https?://\\S+", "<a href=\"$0\">$0</a>"))
                .toList();
        return html.process("page", new Context(BOKMAAL, Map.of("letter", letter, "paragraphs", paragraphs)));
    }

    private static TemplateEngine engine(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/letters/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new org.thymeleaf.spring6.SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
