package org.ruammue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ruammue.accounts.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of demo person gets in by the form. */
@ApplicationTest
class SignInJourney {
    @Autowired
    private Browser browser;

    @Autowired
    private DemoPeople people;

    @Test
    void letsTheDemoPeopleIn() {
        assertThat(people.offered()).isNotEmpty();
        for (var person : people.offered()) {
            var page = browser.newPage(1280, 800, "th");
            Browser.signIn(page, person.username(), DemoPeople.PASSWORD);
            assertThat(page.locator("header").innerText())
                    .contains(person.name().th());
        }
    }
}
