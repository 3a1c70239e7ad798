package org.ruammue.submissions.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.ruammue.audit.Actor;
import org.ruammue.submissions.AttachFile;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.web.AnswerApi.SavedJson;
import org.ruammue.web.Messages;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of answers by the API. Captions, order and removal are a matter of saving the answer. */
@RestController
class AttachmentApi extends DeskApi {
    private final AttachFile attach;
    private final Messages messages;

    AttachmentApi(Desks desks, AttachFile attach, Messages messages) {
        super(desks);
        this.attach = attach;
        this.messages = messages;
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Adds a file to the answer at path; the same file once more changes nothing")
    SavedJson attach(Actor actor, @ModelAttribute Desk desk, @RequestParam String path, @RequestPart MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return SavedJson.of(attach.handle(actor, desk, new AttachFile.Command(path, name, content)), messages);
        }
    }
}
