package org.ruammue.submissions.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.excel.AnswerBook;
import org.ruammue.submissions.excel.ApplyUpload;
import org.ruammue.submissions.excel.Review;
import org.ruammue.submissions.excel.Upload;
import org.ruammue.submissions.excel.Uploads;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.ruammue.workbooks.WorkbookWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answering in a spreadsheet program by the API: the workbook out, the filled one in, then confirmed. */
@RestController
class ExcelApi extends DeskApi {
    private final AnswerBook book;
    private final Uploads uploads;
    private final ApplyUpload apply;
    private final Messages messages;

    ExcelApi(Desks desks, AnswerBook book, Uploads uploads, ApplyUpload apply, Messages messages) {
        super(desks);
        this.book = book;
        this.uploads = uploads;
        this.apply = apply;
        this.messages = messages;
    }

    /** @param row counted from 1; 0 outside lists and for new rows */
    record ItemJson(
            Review.Fate fate,
            LocalizedText label,
            int row,
            String sheet,
            String cell,
            List<LocalizedText> before,
            List<LocalizedText> after,
            @Nullable LocalizedText remark) {}

    record UploadJson(long id, List<ItemJson> items, List<Upload.Fault> faults) {}

    @GetMapping("/workbook.xlsx")
    @Operation(summary = "The draft as a workbook to be filled offline")
    ResponseEntity<byte[]> workbook(@ModelAttribute Desk desk, Locale locale) {
        requireInside(desk);
        return ExcelPages.download(book, desk, locale);
    }

    @PostMapping(
            path = "/workbook.xlsx",
            consumes = {WorkbookWriter.MEDIA_TYPE, "application/octet-stream"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Reads a filled workbook and tells what it would change, by cell; nothing changes yet")
    UploadJson upload(Actor actor, @ModelAttribute Desk desk, @RequestBody byte[] content) {
        requireInside(desk);
        long id = uploads.take(actor, desk, "answers.xlsx", new ByteArrayInputStream(content));
        Upload upload = uploads.find(actor, desk, id);
        return new UploadJson(
                id,
                uploads.review(desk, upload).items().stream().map(this::item).toList(),
                upload.faults());
    }

    @PostMapping("/workbook/{id}/apply")
    @Operation(summary = "Saves it in one go; answers that somebody else saved meanwhile are left as they are")
    ApplyUpload.Applied apply(Actor actor, @ModelAttribute Desk desk, @PathVariable long id) {
        requireInside(desk);
        return apply.handle(actor, desk, id);
    }

    private ItemJson item(Review.Item item) {
        return new ItemJson(
                item.fate(),
                item.label(),
                item.row(),
                item.sheet(),
                item.cell(),
                item.before(),
                item.after(),
                item.remark() == null ? null : item.remark().text(messages));
    }
}
