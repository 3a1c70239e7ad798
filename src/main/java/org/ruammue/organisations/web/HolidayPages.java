package org.ruammue.organisations.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Holiday;
import org.ruammue.organisations.Holidays;
import org.ruammue.organisations.KeepHolidays;
import org.ruammue.organisations.KeepHolidays.Details;
import org.ruammue.thai.Era;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public holidays of one calendar year, and the form to add, change or remove one. */
@Controller
class HolidayPages {
    private static final String FORM = "organisations/holiday-form";

    private final Holidays holidays;
    private final KeepHolidays keep;
    private final BusinessTime time;
    private final Messages messages;

    HolidayPages(Holidays holidays, KeepHolidays keep, BusinessTime time, Messages messages) {
        this.holidays = holidays;
        this.keep = keep;
        this.time = time;
        this.messages = messages;
    }

    /** @param wanted a Buddhist year, in both languages alike; 0 for this year */
    @GetMapping("/admin/holidays")
    String list(Actor actor, @RequestParam(name = "year", defaultValue = "0") int wanted, Model model) {
        actor.requireAdministrator();
        int year = wanted < 2484 || wanted > 2743 ? time.today().getYear() : Era.BUDDHIST.toChristian(wanted);
        TreeSet<Integer> years = new TreeSet<>(holidays.years());
        years.addAll(List.of(year, time.today().getYear()));
        model.addAttribute("year", Era.BUDDHIST.yearOf(year));
        model.addAttribute("years", years.stream().map(Era.BUDDHIST::yearOf).toList());
        model.addAttribute("holidays", holidays.ofYear(year));
        return "organisations/holidays";
    }

    @GetMapping("/admin/holidays/new")
    String blank(Actor actor, @RequestParam(defaultValue = "") String year, Model model) {
        actor.requireAdministrator();
        model.addAttribute("form", FormView.of(Map.of("kind", "special", "day-year", year)));
        return FORM;
    }

    @PostMapping("/admin/holidays")
    Object add(
            Actor actor,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            Locale locale) {
        return done(actor, null, fields, redirect, locale);
    }

    @GetMapping("/admin/holidays/{id}")
    String edit(Actor actor, @PathVariable long id, Model model, Locale locale) {
        actor.requireAdministrator();
        Holiday holiday = holidays.byId(id).orElseThrow(NotFound::new);
        Map<String, String> values = new HashMap<>();
        values.put("nameTh", holiday.nameTh());
        values.put("nameEn", holiday.nameEn());
        values.put("kind", holiday.kind());
        values.put("source", holiday.source());
        if (holiday.confirmed()) {
            values.put("confirmed", "true");
        }
        FormView.put(values, "day", holiday.day(), locale);
        model.addAttribute("holiday", holiday);
        model.addAttribute("form", FormView.of(values));
        return FORM;
    }

    @PostMapping("/admin/holidays/{id}")
    Object change(
            Actor actor,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            Locale locale) {
        return done(actor, id, fields, redirect, locale);
    }

    @PostMapping("/admin/holidays/{id}/remove")
    String remove(Actor actor, @PathVariable long id, RedirectAttributes redirect, Locale locale) {
        actor.requireAdministrator();
        int year = holidays.byId(id).orElseThrow(NotFound::new).day().getYear();
        keep.remove(actor, id);
        Flash.say(redirect, messages.get(locale, "organisations.holiday.removed"));
        return "redirect:/admin/holidays?year=" + Era.BUDDHIST.yearOf(year);
    }

    private Object done(
            Actor actor,
            @Nullable Long id,
            MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            Locale locale) {
        actor.requireAdministrator();
        SentForm sent = new SentForm(fields);
        try {
            Details details = new Details(
                    sent.day("day"),
                    sent.text("nameTh"),
                    sent.text("nameEn"),
                    sent.text("kind"),
                    sent.checked("confirmed"),
                    sent.text("source"));
            sent.throwIfMistaken();
            if (id == null) {
                keep.add(actor, details);
            } else {
                keep.change(actor, id, details);
            }
            Flash.say(redirect, messages.get(locale, "organisations.holiday.kept"));
            int year = Objects.requireNonNull(details.day()).getYear();
            return "redirect:/admin/holidays?year=" + Era.BUDDHIST.yearOf(year);
        } catch (Mistaken e) {
            ModelAndView view = new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("form", FormView.refused(sent, e, messages, locale));
            view.addObject("holiday", id == null ? null : holidays.byId(id).orElse(null));
            return view;
        }
    }
}
