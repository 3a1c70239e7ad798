package org.ruammue.forms;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.core.io.ClassPathResource;

/** A browser on the page of a {@link FormServer}, new for each test. */
abstract class FormJourney {
    private static Playwright playwright;
    static Browser browser;

    final List<String> faults = new CopyOnWriteArrayList<>();
    FormServer server;
    BrowserContext context;
    Page page;

    @BeforeAll
    static void launch() {
        playwright = Playwright.create();
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(org.ruammue.Browser.executable())
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @AfterAll
    static void quit() {
        playwright.close();
    }

    @BeforeEach
    void open() throws IOException {
        String yaml = new ClassPathResource("forms/look.yaml").getContentAsString(StandardCharsets.UTF_8);
        server = new FormServer(Forms.live(Forms.of(yaml)));
        context = browser.newContext();
        context.setDefaultTimeout(8_000);
        page = newPage();
        page.navigate(server.address() + "/form");
    }

    @AfterEach
    void close() {
        context.close();
        server.close();
    }

    Page newPage() {
        Page opened = context.newPage();
        opened.onPageError(faults::add);
        opened.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        return opened;
    }

    Locator field(String path) {
        return page.locator("[data-path='" + path + "']");
    }

    Locator state(String path) {
        return field(path).locator("[data-state]");
    }

    Locator bar() {
        return page.locator("[data-now]");
    }

    /** Words that wait in the browser. */
    int stored() {
        return (int) page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('ruammue:')).length");
    }
}
