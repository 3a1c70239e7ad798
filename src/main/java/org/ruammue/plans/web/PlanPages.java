package org.ruammue.plans.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.plans.KeepPlans;
import org.ruammue.plans.PlanDetails;
import org.ruammue.plans.PlanLevel;
import org.ruammue.plans.PlanNode;
import org.ruammue.plans.PlanTree;
import org.ruammue.plans.Plans;
import org.ruammue.thai.FiscalYear;
import org.ruammue.web.Flash;
import org.ruammue.web.FormView;
import org.ruammue.web.Messages;
import org.ruammue.web.Mistaken;
import org.ruammue.web.NotFound;
import org.ruammue.web.SentForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of plans, and the page of one node: to change, to move, to end. */
@Controller
@RequestMapping("/admin/plans")
class PlanPages {
    private final Plans plans;
    private final KeepPlans keep;
    private final BusinessTime time;
    private final Messages messages;

    PlanPages(Plans plans, KeepPlans keep, BusinessTime time, Messages messages) {
        this.plans = plans;
        this.keep = keep;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping
    String tree(Actor actor, @RequestParam(defaultValue = "false") boolean ended, Model model) {
        actor.requireAdministrator();
        PlanTree tree = plans.tree();
        FiscalYear year = year();
        model.addAttribute("tree", tree);
        model.addAttribute(
                "nodes",
                tree.nodes().stream()
                        .filter(node -> ended || !tree.hasEnded(node, year))
                        .toList());
        model.addAttribute("ended", ended);
        model.addAttribute("year", year);
        return "plans/plans";
    }

    /** @param parent code of what it is to lie in; empty for a plan */
    @GetMapping("/new")
    ModelAndView blank(Actor actor, @RequestParam(defaultValue = "") String parent) {
        actor.requireAdministrator();
        PlanNode above = parent.isEmpty() ? null : plans.get(parent);
        PlanLevel level =
                above == null ? PlanLevel.PLAN : above.level() == PlanLevel.PLAN ? PlanLevel.STRATEGY : PlanLevel.GOAL;
        return form(null, FormView.of(Map.of("parent", parent, "level", level.key())), HttpStatus.OK);
    }

    @PostMapping
    Object add(
            Actor actor,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            Locale locale) {
        SentForm sent = new SentForm(fields);
        try {
            PlanNode added = keep.add(actor, details(sent));
            Flash.say(redirect, messages.get(locale, "plans.flash.added", added.nameTh()));
            return "redirect:/admin/plans";
        } catch (Mistaken e) {
            return form(null, FormView.refused(sent, e, messages, locale), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/nodes/{code}")
    ModelAndView show(Actor actor, @PathVariable String code) {
        actor.requireAdministrator();
        PlanTree tree = plans.tree();
        PlanNode node = tree.byCode(code).orElseThrow(NotFound::new);
        PlanDetails typed = PlanDetails.of(node, tree.parent(node));
        Map<String, String> values = new HashMap<>();
        values.put("code", typed.code());
        values.put("parent", typed.parent());
        values.put("level", typed.level());
        values.put("nameTh", typed.nameTh());
        values.put("nameEn", typed.nameEn());
        values.put("validFrom", typed.validFrom());
        values.put("validTo", typed.validTo());
        values.put("source", typed.source());
        return form(node, FormView.of(values), HttpStatus.OK);
    }

    @PostMapping("/nodes/{code}")
    Object change(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            Locale locale) {
        SentForm sent = new SentForm(fields);
        try {
            keep.change(actor, code, details(sent));
            Flash.say(redirect, messages.get(locale, "plans.flash.changed"));
            return "redirect:/admin/plans";
        } catch (Mistaken e) {
            return form(plans.get(code), FormView.refused(sent, e, messages, locale), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/nodes/{code}/move")
    String move(
            Actor actor,
            @PathVariable String code,
            @RequestParam boolean up,
            @RequestParam(defaultValue = "false") boolean ended) {
        keep.move(actor, code, up);
        return "redirect:/admin/plans?ended=" + ended + "#" + code;
    }

    private ModelAndView form(@Nullable PlanNode node, FormView form, HttpStatus status) {
        PlanTree tree = plans.tree();
        ModelAndView page = new ModelAndView("plans/plan", status);
        page.addObject("node", node);
        page.addObject("tree", tree);
        page.addObject("form", form);
        return page;
    }

    private static PlanDetails details(SentForm sent) {
        return new PlanDetails(
                sent.text("code"),
                sent.text("parent"),
                sent.text("level"),
                sent.text("nameTh"),
                sent.text("nameEn"),
                sent.text("validFrom"),
                sent.text("validTo"),
                sent.text("source"));
    }

    private FiscalYear year() {
        return FiscalYear.of(time.today());
    }
}
