package org.ruammue.programmes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.ruammue.audit.Actor;
import org.ruammue.programmes.BrokenTemplate;
import org.ruammue.programmes.Template;
import org.ruammue.programmes.Templates;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates by the API: list, export as YAML, import. A broken YAML is refused with line and reason of each problem. */
@RestController
@RequestMapping("/api/v1/templates")
@Tag(name = "templates")
class TemplateApi {
    private static final String YAML = "application/yaml";

    private final Templates templates;
    private final Messages messages;

    TemplateApi(Templates templates, Messages messages) {
        this.templates = templates;
        this.messages = messages;
    }

    record TemplateJson(String key, int version, LocalizedText name, LocalizedText about, List<String> steps) {}

    @GetMapping
    @Operation(summary = "The latest version of every template")
    List<TemplateJson> list(Actor actor) {
        return templates.all(actor).stream().map(TemplateApi::json).toList();
    }

    @GetMapping(path = "/{key}/versions/{version}", produces = YAML)
    @Operation(summary = "One version as YAML")
    String export(Actor actor, @PathVariable String key, @PathVariable int version) {
        return templates.version(actor, key, version).yaml();
    }

    @PostMapping(consumes = {YAML, "text/yaml", MediaType.TEXT_PLAIN_VALUE})
    @Operation(summary = "Imports a YAML text as the newest version of its programme (administrators)")
    ResponseEntity<TemplateJson> take(Actor actor, @RequestBody String yaml) {
        Template template = templates.importYaml(actor, yaml);
        return ResponseEntity.created(
                        URI.create("/api/v1/templates/" + template.key() + "/versions/" + template.version()))
                .body(json(template));
    }

    @ExceptionHandler(BrokenTemplate.class)
    ResponseEntity<ProblemDetail> broken(BrokenTemplate e, java.util.Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, messages.get(locale, e.key(), e.args()));
        detail.setProperty("code", e.key());
        detail.setProperty(
                "problems",
                e.problems().stream()
                        .map(problem -> new ProblemLine(problem.line(), problem.column(), problem.reason(messages)))
                        .toList());
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static TemplateJson json(Template template) {
        return new TemplateJson(
                template.key(),
                template.version(),
                template.name(),
                template.about(),
                template.steps().stream().map(step -> step.key()).toList());
    }
}
