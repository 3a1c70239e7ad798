package org.ruammue.submissions.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.excel.AnswerBook;
import org.ruammue.submissions.excel.ApplyUpload;
import org.ruammue.submissions.excel.Upload;
import org.ruammue.submissions.excel.Uploads;
import org.ruammue.web.Flash;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.ruammue.web.Refused;
import org.ruammue.workbooks.WorkbookWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answering in a spreadsheet program: the file goes out, comes back filled, is shown change by change, and saved. */
@Controller
@RequestMapping("/work/{round}/{step}/{organisation}/excel")
class ExcelPages {
    private final Desks desks;
    private final AnswerBook book;
    private final Uploads uploads;
    private final ApplyUpload apply;
    private final Messages messages;

    ExcelPages(Desks desks, AnswerBook book, Uploads uploads, ApplyUpload apply, Messages messages) {
        this.desks = desks;
        this.book = book;
        this.uploads = uploads;
        this.apply = apply;
        this.messages = messages;
    }

    @ModelAttribute("desk")
    Desk desk(Actor actor, @PathVariable String round, @PathVariable String step, @PathVariable String organisation) {
        return desks.forAgency(actor, round, step, organisation);
    }

    @GetMapping
    String start(@ModelAttribute("desk") Desk desk, Model model) {
        model.addAttribute("unsupported", unsupported(desk));
        return "submissions/excel";
    }

    @GetMapping("/answers.xlsx")
    ResponseEntity<byte[]> download(@ModelAttribute("desk") Desk desk, Locale locale) {
        return download(book, desk, locale);
    }

    /** Reads the file and shows what it would change; a file that cannot be taken comes back to the same page with the reason. */
    @PostMapping
    ModelAndView upload(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("submissions.excel.no-file");
            }
            String name = file.getOriginalFilename();
            long id = uploads.take(actor, desk, name == null ? "" : name, file.getInputStream());
            return new ModelAndView("redirect:" + desk.href() + "/excel/" + id);
        } catch (Refused e) {
            ModelAndView page = new ModelAndView("submissions/excel", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("unsupported", unsupported(desk));
            page.addObject("fault", messages.get(locale, e.key(), e.args()));
            return page;
        }
    }

    @GetMapping("/{id}")
    String review(Actor actor, @ModelAttribute("desk") Desk desk, @PathVariable long id, Model model) {
        Upload upload = uploads.find(actor, desk, id);
        model.addAttribute("id", id);
        model.addAttribute("upload", upload);
        model.addAttribute("review", uploads.review(desk, upload));
        return "submissions/upload";
    }

    @PostMapping("/{id}/apply")
    String apply(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @PathVariable long id,
            Locale locale,
            RedirectAttributes redirect) {
        ApplyUpload.Applied applied = apply.handle(actor, desk, id);
        String said = messages.get(
                locale, "submissions.excel.applied", applied.answers(), applied.added(), applied.removed());
        Flash.say(
                redirect,
                applied.left() == 0
                        ? said
                        : said + " " + messages.get(locale, "submissions.excel.applied.left", applied.left()));
        return "redirect:" + desk.href();
    }

    @PostMapping("/{id}/drop")
    String drop(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @PathVariable long id,
            Locale locale,
            RedirectAttributes redirect) {
        uploads.drop(actor, desk, id);
        Flash.say(redirect, messages.get(locale, "submissions.excel.dropped"));
        return "redirect:" + desk.href() + "/excel";
    }

    static ResponseEntity<byte[]> download(AnswerBook book, Desk desk, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(desk, locale, out);
        String name = desk.round().slug() + "-" + desk.organisation().code() + ".xlsx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WorkbookWriter.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private static List<LocalizedText> unsupported(Desk desk) {
        return AnswerBook.unsupported(desk.form());
    }
}
