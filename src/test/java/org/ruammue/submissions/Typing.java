package org.ruammue.submissions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Answers questions on a page as a person does. */
final class Typing {
    private Typing() {}

    /** The field, once the page's script is there to save it. */
    static Locator field(Page page, String question) {
        page.waitForSelector("form.rm-form[data-started]");
        return page.locator("[data-path='" + question + "'], [data-path$='/" + question + "']");
    }

    static void fill(Page page, String question, String text) {
        Locator input =
                field(page, question).locator("input:visible, textarea:visible").first();
        input.fill(text);
        input.blur();
    }

    static void choose(Page page, String question, String option) {
        field(page, question).locator("input[value='" + option + "']").check();
    }

    /** So many fields say that they are saved. */
    static void saved(Page page, int fields) {
        assertThat(page.locator(".rm-saved--saved, [data-state].rm-saved--saved"))
                .hasCount(fields);
    }
}
