package org.ruammue.submissions.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.PageState;
import org.ruammue.submissions.AttachFile;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.SaveAnswer;
import org.ruammue.submissions.web.AnswerEndpoint.Stored;
import org.ruammue.web.Messages;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What an open form sends its files to, one at a time. */
@RestController
class AttachmentEndpoint {
    private final Desks desks;
    private final AttachFile attach;
    private final SectionPage page;
    private final Messages messages;

    AttachmentEndpoint(Desks desks, AttachFile attach, SectionPage page, Messages messages) {
        this.desks = desks;
        this.attach = attach;
        this.page = page;
        this.messages = messages;
    }

    /** @param section and {@code row} that the page shows, so that the answer can tell what the rules make of it */
    @PostMapping("/work/{round}/{step}/{organisation}/answers/files")
    Stored attach(
            Actor actor,
            @PathVariable String round,
            @PathVariable String step,
            @PathVariable String organisation,
            @RequestParam String path,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam MultipartFile file,
            Locale locale)
            throws IOException {
        Desk desk = desks.forAgency(actor, round, step, organisation);
        SaveAnswer.Saved saved = take(actor, desk, path, file);
        String finding =
                saved.remark() == null ? null : saved.remark().text(messages).in(locale);
        PageState state = page.state(desks.again(actor, desk), section, row, locale);
        return new Stored(saved.path(), saved.value(), saved.version(), saved.savedAt(), finding, state);
    }

    private SaveAnswer.Saved take(Actor actor, Desk desk, String path, MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return attach.handle(actor, desk, new AttachFile.Command(path, name, content));
        }
    }
}
