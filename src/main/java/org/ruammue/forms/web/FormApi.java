package org.ruammue.forms.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.ruammue.audit.Actor;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.FormLint;
import org.ruammue.forms.LintFinding;
import org.ruammue.forms.builder.FormDraft;
import org.ruammue.forms.builder.FormDrafts;
import org.ruammue.forms.builder.FormEdit;
import org.ruammue.forms.builder.FormLibrary;
import org.ruammue.forms.builder.KeepForms;
import org.ruammue.forms.web.FormJson.DraftBody;
import org.ruammue.forms.web.FormJson.FindingBody;
import org.ruammue.forms.web.FormJson.FormBody;
import org.ruammue.forms.web.FormJson.NewForm;
import org.ruammue.forms.web.FormJson.Verdict;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.Listing;
import org.ruammue.web.Messages;
import org.ruammue.web.NotFound;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Forms by the API: their drafts, and holding definitions against the rules; {@link FormVersionApi} has their versions. */
@RestController
@RequestMapping("/api/v1/forms")
@Tag(name = "forms")
class FormApi {
    private final FormLibrary library;
    private final KeepForms keep;
    private final FormDrafts drafts;
    private final Organisations organisations;
    private final Messages messages;

    FormApi(FormLibrary library, KeepForms keep, FormDrafts drafts, Organisations organisations, Messages messages) {
        this.library = library;
        this.keep = keep;
        this.drafts = drafts;
        this.organisations = organisations;
        this.messages = messages;
    }

    @GetMapping(path = "/schema", produces = "application/schema+json")
    @Operation(summary = "The JSON Schema of a form's definition")
    Resource schema() {
        return new ClassPathResource(FormDefinitions.SCHEMA);
    }

    @GetMapping
    @Operation(summary = "Forms by name (coordinators, administrators)")
    Listing<FormBody> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Listing.DEFAULT_SIZE) int size) {
        int at = Listing.page(page);
        int most = Listing.size(size);
        return new Listing<>(
                library.find(actor, q, at - 1, most).stream().map(FormBody::of).toList(),
                at,
                most,
                library.count(actor, q));
    }

    @PostMapping
    @Operation(summary = "Begins a form as a draft (coordinators of its owner)")
    ResponseEntity<FormBody> begin(Actor actor, @RequestBody NewForm body) {
        Organisation owner = organisations.byCode(body.owner()).orElseThrow(NotFound::new);
        if (body.definition() != null) {
            requireSchema(body.definition());
        }
        long id = keep.handle(actor, new KeepForms.Begin(owner.id(), body.key(), body.name(), body.definition()));
        return ResponseEntity.created(URI.create("/api/v1/forms/" + id)).body(FormBody.of(library.get(actor, id)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One form with its latest version's number")
    FormBody form(Actor actor, @PathVariable long id) {
        return FormBody.of(library.get(actor, id));
    }

    @GetMapping("/{id}/draft")
    @Operation(summary = "The draft, or what one would begin with, and what is wrong with it")
    DraftBody draft(Actor actor, @PathVariable long id) {
        FormDraft draft = drafts.open(actor, id);
        return new DraftBody(draft.number(), draft.definition(), FindingBody.of(draft.findings(), messages));
    }

    @PutMapping("/{id}/draft")
    @Operation(summary = "Replaces the draft; the one before can be brought back in the builder")
    DraftBody replace(Actor actor, @PathVariable long id, @RequestBody ObjectNode definition) {
        requireSchema(definition);
        drafts.edit(actor, id, new FormEdit.Replace(definition), null);
        return draft(actor, id);
    }

    @DeleteMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drops the draft; a form that was never published is gone")
    void discard(Actor actor, @PathVariable long id) {
        keep.discard(actor, id);
    }

    @PostMapping("/check")
    @Operation(summary = "Holds a definition against the schema and the rules of forms; keeps nothing")
    Verdict check(Actor actor, @RequestBody ObjectNode definition) {
        FormLibrary.requireReader(actor);
        List<LintFinding> schema = FormDefinitions.schemaFindings(definition);
        List<LintFinding> found =
                schema.isEmpty() ? FormLint.check(FormDefinitions.read("checked", definition)) : schema;
        return new Verdict(found.stream().noneMatch(LintFinding::error), FindingBody.of(found, messages));
    }

    /** What the builder can open fits the schema. */
    private void requireSchema(ObjectNode definition) {
        List<LintFinding> wrong = FormDefinitions.schemaFindings(definition);
        if (!wrong.isEmpty()) {
            throw new BrokenDefinition(FindingBody.of(wrong, messages));
        }
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    Verdict broken(BrokenDefinition broken) {
        return new Verdict(false, broken.findings());
    }

    private static final class BrokenDefinition extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<FindingBody> findings;

        BrokenDefinition(List<FindingBody> findings) {
            this.findings = findings;
        }

        List<FindingBody> findings() {
            return findings;
        }
    }
}
