package org.ruammue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Someone arrives: the front page in both languages, on a desk and on a phone, with and without scripts. */
@ApplicationTest
class FrontJourney {
    @Autowired
    private Browser browser;

    @ParameterizedTest
    @CsvSource({"1280, 800, th", "1280, 800, en", "360, 740, th", "360, 740, en"})
    void showsTheFront(int width, int height, String lang) {
        var page = browser.newPage(width, height, lang);
        page.navigate("/");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(lang);
        Browser.screenshot(page, "front-" + lang + "-" + width);
        browser.check(page);
        var plain = browser.newPageWithoutScript(width, height, lang);
        plain.navigate("/");
        assertThat(plain.locator("h1").innerText()).isNotBlank();
    }
}
