package org.ruammue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every component in every state, and the pages of examples: no rule of axe broken, nothing sticking out at 360 px. */
@ApplicationTest(properties = {"ruammue.demo=true", "ruammue.development=true"})
class LookJourney {
    @Autowired
    private Browser browser;

    @ParameterizedTest
    @CsvSource({"1280, 900, th", "1280, 900, en", "360, 740, th", "360, 740, en"})
    void showsEveryComponent(int width, int height, String lang) {
        for (String path : new String[] {"/look", "/look/my-work", "/look/front", "/look/sign-in?failed=wrong"}) {
            var page = browser.newPage(width, height, lang);
            // In development the first visit compiles its templates.
            page.setDefaultNavigationTimeout(60_000);
            page.navigate(path);
            page.waitForLoadState();
            assertThat(page.content()).as(path).doesNotContain("⟦");
            Browser.screenshot(page, path.substring(1).replaceAll("\\W", "-") + "-" + lang + "-" + width);
            browser.check(page);
        }
    }
}
