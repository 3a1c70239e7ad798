package org.ruammue.programmes.web;

import org.ruammue.programmes.PublicRounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public front page: what this is, and what is open. */
@Controller
class FrontPage {
    private final PublicRounds rounds;

    FrontPage(PublicRounds rounds) {
        this.rounds = rounds;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("rounds", rounds.open());
        return "programmes/front";
    }
}
