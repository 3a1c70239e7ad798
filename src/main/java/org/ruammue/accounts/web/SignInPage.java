package org.ruammue.accounts.web;

import org.jspecify.annotations.Nullable;
import org.ruammue.accounts.DemoPeople;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; in the demo city it offers the demo people by role. */
@Controller
class SignInPage {
    private final DemoPeople demoPeople;

    SignInPage(DemoPeople demoPeople) {
        this.demoPeople = demoPeople;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(defaultValue = "") String failed,
            Model model) {
        model.addAttribute("next", NextPage.of(next).path());
        model.addAttribute("failed", failed);
        model.addAttribute("people", demoPeople.offered());
        model.addAttribute("demoPassword", DemoPeople.PASSWORD);
        return "accounts/sign-in";
    }
}
