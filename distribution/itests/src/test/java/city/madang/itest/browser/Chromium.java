// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own Chromium, with an empty profile. Where there is none, the test is skipped and says so, unless
 * {@code MADANG_REQUIRE_BROWSER=1}: then it fails.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final BrowserContext context;
    private final Path profile;

    private Chromium(Playwright playwright, BrowserContext context, Path profile) {
        this.playwright = playwright;
        this.context = context;
        this.profile = profile;
    }

    /**
     * @param scripts whether pages may run scripts
     * @param language what the browser asks for, a BCP 47 tag
     * @param width of the window in CSS pixels; 360 is a phone
     */
    static Chromium open(boolean scripts, String language, int width) throws IOException {
        var executable = find();
        if (executable.isEmpty()) {
            assertThat(System.getenv("MADANG_REQUIRE_BROWSER"))
                    .as("a browser is required, and there is none")
                    .isNotEqualTo("1");
            System.out.println("SKIPPED: there is no Chromium on this machine");
            assumeTrue(false, "there is no Chromium on this machine");
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var profile = Files.createTempDirectory("madang-browser");
        var context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(executable.get())
                                .setHeadless(true)
                                .setArgs(QUIET)
                                .setJavaScriptEnabled(scripts)
                                .setLocale(language)
                                .setViewportSize(width, 800));
        context.setDefaultTimeout(20_000);
        return new Chromium(playwright, context, profile);
    }

    Page page() {
        return context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
    }

    private static Optional<Path> find() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
        try (var files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("The browser's profile was not removed: " + e.getMessage());
        }
    }
}
