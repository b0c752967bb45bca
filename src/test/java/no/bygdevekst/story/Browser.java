package no.bygdevekst.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's own Chromium, open while a test class runs: {@code @RegisterExtension static final Browser}. Where there
 * is none a test is skipped, except in continuous integration.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    /** Tasklist's first page is slow on a busy machine. */
    private static final double PATIENCE = 30_000;

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private @Nullable Playwright playwright;
    private com.microsoft.playwright.@Nullable Browser chromium;

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean there = Files.isExecutable(CHROMIUM);
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(there).as("%s is there", CHROMIUM).isTrue();
        }
        assumeTrue(there, () -> CHROMIUM + " is not there");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIETLY));
    }

    /** A window of somebody's own: nothing is shared with other windows, and it speaks Norwegian. */
    public Page window() {
        return Objects.requireNonNull(chromium)
                .newPage(new com.microsoft.playwright.Browser.NewPageOptions()
                        .setLocale("nb-NO")
                        .setTimezoneId("Europe/Oslo")
                        .setViewportSize(1440, 1000));
    }

    /** A window in which somebody has signed in on the way to a page. */
    public Page signedIn(String user, String address) {
        Page page = window();
        page.navigate(address);
        page.locator("[name=username]").fill(user);
        page.locator("[name=password]").fill("demo");
        page.locator("[name=password]").press("Enter");
        return page;
    }

    /** What is left open goes on asking for its lists. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (chromium != null) {
            List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
