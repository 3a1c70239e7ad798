package org.ruammue.accounts.web;

import java.util.List;
import org.ruammue.accounts.DemoPerson;
import org.ruammue.web.LocalizedText;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page with invented people, for those who work on its look. Only in development mode. */
@Controller
@ConditionalOnProperty("ruammue.development")
class LookSignInController {

    @GetMapping("/look/sign-in")
    String signIn(@RequestParam(defaultValue = "") String failed, Model model) {
        LocalizedText dusit = new LocalizedText("สำนักงานเขตดุสิต", "Dusit District Office");
        LocalizedText office = new LocalizedText("สำนักงาน ก.ก.", "Civil Service Commission Office");
        LocalizedText health = new LocalizedText("สำนักอนามัย", "Health Department");
        model.addAttribute("next", "/my-work");
        model.addAttribute("failed", failed);
        model.addAttribute("demoPassword", "ruammue-demo");
        model.addAttribute(
                "people",
                List.of(
                        new DemoPerson(
                                "a", new LocalizedText("น.ส.มะลิ ตัวอย่าง", "Mali Tuayang"), "COORDINATOR", office),
                        new DemoPerson(
                                "b", new LocalizedText("นายกล้า ตัวอย่าง", "Kla Tuayang"), "FOCAL_PERSON", dusit),
                        new DemoPerson(
                                "c", new LocalizedText("นายไผ่ ตัวอย่าง", "Phai Tuayang"), "FOCAL_PERSON", health),
                        new DemoPerson("d", new LocalizedText("นางบุหงา ตัวอย่าง", "Bunga Tuayang"), "HEAD", dusit),
                        new DemoPerson(
                                "e", new LocalizedText("นายแก้ว ตัวอย่าง", "Kaeo Tuayang"), "ADMINISTRATOR", office)));
        return "accounts/sign-in";
    }
}
