package org.ruammue.programmes.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.programmes.BrokenTemplate;
import org.ruammue.programmes.Template;
import org.ruammue.programmes.Templates;
import org.ruammue.web.Flash;
import org.ruammue.web.Messages;
import org.ruammue.yaml.YamlProblem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's templates: list, versions, export as YAML, editing and import. */
@Controller
@RequestMapping("/admin/templates")
class TemplatePages {
    private final Templates templates;
    private final Messages messages;

    TemplatePages(Templates templates, Messages messages) {
        this.templates = templates;
        this.messages = messages;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        actor.requireAdministrator();
        model.addAttribute("templates", templates.all(actor));
        return "programmes/templates";
    }

    @GetMapping("/import")
    String edit(Actor actor, @RequestParam(defaultValue = "") String from, Model model) {
        actor.requireAdministrator();
        model.addAttribute("yaml", from.isEmpty() ? "" : templates.latest(from).yaml());
        model.addAttribute("problems", List.of());
        return "programmes/import-template";
    }

    /** A broken text comes back as it was typed, with line and reason of every problem; nothing is taken of it. */
    @PostMapping("/import")
    Object take(
            Actor actor,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            RedirectAttributes redirect)
            throws java.io.IOException {
        String text = file == null || file.isEmpty() ? yaml : new String(file.getBytes(), StandardCharsets.UTF_8);
        try {
            Template template = templates.importYaml(actor, text.replace("\r\n", "\n"));
            Flash.say(redirect, messages.get(locale, "programmes.flash.imported", template.version()));
            return "redirect:/admin/templates/" + template.key();
        } catch (BrokenTemplate e) {
            ModelAndView page = new ModelAndView("programmes/import-template", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("yaml", text);
            page.addObject("problems", e.problems().stream().map(this::line).toList());
            return page;
        }
    }

    @GetMapping("/{key}")
    String show(Actor actor, @PathVariable String key, Model model) {
        actor.requireAdministrator();
        model.addAttribute("template", templates.latest(key));
        model.addAttribute("versions", templates.versions(actor, key));
        return "programmes/template";
    }

    @GetMapping("/{key}/{version}.yaml")
    @ResponseBody
    ResponseEntity<byte[]> export(Actor actor, @PathVariable String key, @PathVariable int version) {
        Template template = templates.version(actor, key, version);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(key + "-v" + version + ".yaml")
                                .build()
                                .toString())
                .body(template.yaml().getBytes(StandardCharsets.UTF_8));
    }

    private ProblemLine line(YamlProblem problem) {
        return new ProblemLine(problem.line(), problem.column(), problem.reason(messages));
    }
}
