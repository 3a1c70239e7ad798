package org.ruammue.plans.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.ruammue.audit.Actor;
import org.ruammue.plans.ImportPlans;
import org.ruammue.plans.PlanExport;
import org.ruammue.plans.Plans;
import org.ruammue.web.Flash;
import org.ruammue.web.Messages;
import org.ruammue.workbooks.CsvWriter;
import org.ruammue.workbooks.WorkbookProblem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans out to a spreadsheet and in from one. */
@Controller
@RequestMapping("/admin/plans")
class PlanFilePages {
    private static final String VIEW = "plans/import";

    private final Plans plans;
    private final ImportPlans imports;
    private final Messages messages;

    PlanFilePages(Plans plans, ImportPlans imports, Messages messages) {
        this.plans = plans;
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping("/plans.csv")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        actor.requireAdministrator();
        response.setContentType(CsvWriter.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("plans.csv").build().toString());
        PlanExport.csv(plans.tree(), response.getOutputStream());
    }

    @GetMapping("/import")
    String blank(Actor actor) {
        actor.requireAdministrator();
        return VIEW;
    }

    @PostMapping("/import")
    Object take(Actor actor, @RequestParam MultipartFile file, Locale locale, RedirectAttributes redirect)
            throws IOException {
        ModelAndView again = new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            ImportPlans.Outcome outcome = imports.handle(actor, name, content);
            if (outcome.taken()) {
                Flash.say(
                        redirect,
                        messages.get(
                                locale, "plans.flash.imported", outcome.added(), outcome.changed(), outcome.same()));
                return "redirect:/admin/plans";
            }
            again.addObject("problems", outcome.problems());
        } catch (WorkbookProblem e) {
            again.addObject("problem", messages.get(locale, e.key(), e.args()));
        }
        return again;
    }
}
