package no.bygdevekst.story;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Judges a page as it stands in a {@link Browser}: by every rule that axe-core has of WCAG 2.2 AA and good practice, in light
 * and dark, on a screen, on a telephone and at 200 % zoom; and whether it must be scrolled sideways. No rule is left out.
 */
public final class Judge {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** A screen, the same at 200 % zoom, and a telephone. */
    private static final Map<String, int[]> WINDOWS =
            Map.of("1440", new int[] {1440, 1000}, "200 %", new int[] {720, 500}, "360", new int[] {360, 740});

    private static final String AXE =
            """
            rules => axe.run({runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})
                .then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
                    `${rule.id}: ${rule.help}. ${node.target.join(' ')} ${node.html.slice(0, 200)} ${node.failureSummary}`)))
            """;
    private static final String WIDE =
            """
            () => {
                const page = document.documentElement;
                if (page.scrollWidth <= page.clientWidth) return [];
                const beyond = [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > page.clientWidth && !e.closest('.wide'))
                    .slice(0, 3).map(e => e.outerHTML.slice(0, 120));
                return [`${page.scrollWidth} px wide: ${beyond.join(' ')}`];
            }
            """;

    private Judge() {}

    /** What is wrong with the page, and where; nothing when it is as it should be. */
    public static List<String> faults(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        List<String> faults = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new EmulateMediaOptions()
                    .setColorScheme(colours)
                    // colours that are on their way to others are nobody's
                    .setReducedMotion(ReducedMotion.REDUCE));
            WINDOWS.forEach((name, size) -> {
                page.setViewportSize(size[0], size[1]);
                String where = "%s, %s: ".formatted(name, colours);
                strings(page.evaluate(AXE, RULES)).forEach(fault -> faults.add(where + fault));
                strings(page.evaluate(WIDE)).forEach(fault -> faults.add(where + fault));
            });
        }
        return faults;
    }

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(String.class::cast).toList();
    }
}
