package org.ruammue;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Chromium for the journeys: {@code @Autowired Browser browser} in an {@link ApplicationTest}. Every page has a window
 * and cookies of its own. Not for use by several threads at once.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> KNOWN_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final String address;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Map<Page, List<String>> complaints = new WeakHashMap<>();

    Browser(String address) {
        this.address = address;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** The browser of this machine. */
    public static Path executable() {
        var named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        return KNOWN_PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found. Set CHROMIUM to one, or run bin/test, which gets one."));
    }

    /** A window of its own. Relative addresses work: {@code page.navigate("/my-work")}. */
    public Page newPage(int width, int height, String lang) {
        return newPage(width, height, lang, true);
    }

    /** The same with JavaScript off. */
    public Page newPageWithoutScript(int width, int height, String lang) {
        return newPage(width, height, lang, false);
    }

    private Page newPage(int width, int height, String lang, boolean script) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setLocale(lang.equals("th") ? "th-TH" : "en-GB")
                .setTimezoneId("Asia/Bangkok")
                .setJavaScriptEnabled(script)
                .setHasTouch(width < 600)
                .setDeviceScaleFactor(width < 600 ? 2 : 1));
        context.setDefaultTimeout(60_000);
        context.addCookies(List.of(new Cookie("lang", lang).setUrl(address)));
        var page = context.newPage();
        var heard = new ArrayList<String>();
        complaints.put(page, heard);
        page.onPageError(heard::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                heard.add(message.text());
            }
        });
        return page;
    }

    /** Signs in by the form. In the demo city everybody's password is {@code ruammue-demo}. */
    public static void signIn(Page page, String username, String password) {
        page.navigate("/sign-in");
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("form:has(#password) button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Writes the whole page to target/screenshots/{name}.png. */
    public static void screenshot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** The page breaks no rule of axe, nothing sticks out at the side, and its scripts and styles ran without error. */
    public void check(Page page) {
        page.waitForLoadState(); // a click returns while the next page is still coming in
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .limit(5)
                                        .toList())
                        .toList();
        assertThat(violations).as("axe at %s", page.url()).isEmpty();
        var width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) width).intValue())
                .as("pixels that stick out at %s", page.url())
                .isZero();
        assertThat(complaints.getOrDefault(page, List.of()))
                .as("errors in the console at %s", page.url())
                .isEmpty();
    }

    /** Where the application under test answers. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** Chromium is launched for the first test that asks for it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean(destroyMethod = "close")
        @Lazy
        Browser browser(Environment environment) {
            return new Browser("http://localhost:" + environment.getRequiredProperty("local.server.port"));
        }
    }
}
