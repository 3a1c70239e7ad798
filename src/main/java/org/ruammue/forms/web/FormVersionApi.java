package org.ruammue.forms.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.LintFinding;
import org.ruammue.forms.SentAnswers;
import org.ruammue.forms.builder.FormDraft;
import org.ruammue.forms.builder.FormDrafts;
import org.ruammue.forms.builder.FormLibrary;
import org.ruammue.forms.builder.KeptForm;
import org.ruammue.forms.builder.PublishForm;
import org.ruammue.forms.web.FormJson.FindingBody;
import org.ruammue.forms.web.FormJson.Verdict;
import org.ruammue.forms.web.FormJson.VersionBody;
import org.ruammue.web.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The versions of a form by the API: definitions, publishing, and holding answers against one. */
@RestController
@RequestMapping("/api/v1/forms/{id}/versions")
@Tag(name = "forms")
class FormVersionApi {
    private final FormLibrary library;
    private final PublishForm publish;
    private final FormDrafts drafts;
    private final FormVersions versions;
    private final Messages messages;
    private final BusinessTime time;

    FormVersionApi(
            FormLibrary library,
            PublishForm publish,
            FormDrafts drafts,
            FormVersions versions,
            Messages messages,
            BusinessTime time) {
        this.library = library;
        this.publish = publish;
        this.drafts = drafts;
        this.versions = versions;
        this.messages = messages;
        this.time = time;
    }

    @GetMapping
    @Operation(summary = "Published versions, the newest first")
    List<FormVersions.Version> versions(Actor actor, @PathVariable long id) {
        return versions.of(library.get(actor, id).key());
    }

    @GetMapping("/{version}")
    @Operation(summary = "The definition of a version")
    VersionBody version(Actor actor, @PathVariable long id, @PathVariable int version) {
        KeptForm form = library.get(actor, id);
        return new VersionBody(form.key(), version, FormDefinitions.write(versions.find(form.key(), version)));
    }

    /** @param number of the draft that was looked at; without it, whatever it is now */
    record Publish(@Nullable Integer number) {}

    @PostMapping
    @Operation(summary = "Publishes the draft as the next version; 422 with findings when something is in the way")
    ResponseEntity<?> publish(Actor actor, @PathVariable long id, @RequestBody Publish body) {
        FormDraft draft = drafts.open(actor, id);
        List<LintFinding> obstacles = publish.obstacles(draft);
        if (!obstacles.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new Verdict(false, FindingBody.of(obstacles, messages)));
        }
        int version = publish.publish(actor, id, body.number() == null ? draft.number() : body.number());
        return ResponseEntity.created(URI.create("/api/v1/forms/" + id + "/versions/" + version))
                .body(version(actor, id, version));
    }

    @PostMapping("/{version}/check")
    @Operation(summary = "Holds answers against a version, as a submit would; keeps nothing")
    Verdict answers(Actor actor, @PathVariable long id, @PathVariable int version, @RequestBody JsonNode answers) {
        Form form = versions.find(library.get(actor, id).key(), version);
        List<FindingBody> found = SentAnswers.read(form, answers, time.today()).findings().stream()
                .map(finding -> new FindingBody(
                        finding.path(), true, finding.label(), finding.remark().text(messages)))
                .toList();
        return new Verdict(found.isEmpty(), found);
    }
}
