package no.bygdevekst.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium. Where there is none a test is skipped, except in continuous integration. */
public final class Browser implements AutoCloseable {
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

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIETLY));
    }

    public static Browser open() {
        boolean there = Files.isExecutable(CHROMIUM);
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(there).as("%s is there", CHROMIUM).isTrue();
        }
        assumeTrue(there, () -> CHROMIUM + " is not there");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Browser(
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** A window of somebody's own: nothing is shared with other windows, and it speaks Norwegian. */
    public Page window() {
        return chromium.newPage(new com.microsoft.playwright.Browser.NewPageOptions()
                .setLocale("nb-NO")
                .setTimezoneId("Europe/Oslo")
                .setViewportSize(1440, 1000));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
