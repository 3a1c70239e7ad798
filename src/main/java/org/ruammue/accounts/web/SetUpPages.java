package org.ruammue.accounts.web;

import org.ruammue.accounts.FirstStart;
import org.ruammue.accounts.Invitations;
import org.ruammue.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages behind one-time links: the first administrator, and choosing a password. */
@Controller
class SetUpPages {
    private final Invitations invitations;
    private final FirstStart firstStart;

    SetUpPages(Invitations invitations, FirstStart firstStart) {
        this.invitations = invitations;
        this.firstStart = firstStart;
    }

    @GetMapping({"/set-up/{secret}", "/welcome/{secret}"})
    String show(@PathVariable String secret, Model model) {
        var invitation = invitations.find(secret).orElseThrow(NotFound::new);
        model.addAttribute("invitation", invitation);
        return "accounts/set-up";
    }

    @PostMapping("/set-up/{secret}")
    String setUp(
            @PathVariable String secret,
            @RequestParam String username,
            @RequestParam String name,
            @RequestParam String password) {
        firstStart.setUp(secret, username, name, password);
        return "redirect:/sign-in";
    }

    @PostMapping("/welcome/{secret}")
    String choosePassword(@PathVariable String secret, @RequestParam String password) {
        invitations.choosePassword(secret, password);
        return "redirect:/sign-in";
    }
}
