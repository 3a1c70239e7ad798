package org.ruammue.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component once, in all its states, for those who build pages. Only in development mode. */
@Controller
@ConditionalOnProperty("ruammue.development")
class LookController {

    @GetMapping("/look")
    String look() {
        return "web/look";
    }
}
