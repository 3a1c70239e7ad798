package org.ruammue.forms.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.builder.FormDrafts;
import org.ruammue.forms.builder.FormEdit;
import org.ruammue.forms.builder.FormLibrary;
import org.ruammue.forms.builder.KeptForm;
import org.ruammue.forms.xlsform.Imported;
import org.ruammue.forms.xlsform.XlsForms;
import org.ruammue.web.Flash;
import org.ruammue.web.Messages;
import org.ruammue.workbooks.Workbook;
import org.ruammue.workbooks.WorkbookProblem;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms out as XLSForm and JSON, and a whole form in from a workbook. */
@Controller
@RequestMapping("/forms/{id}")
class FormFiles {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final FormLibrary library;
    private final FormDrafts drafts;
    private final FormVersions versions;
    private final Messages messages;

    FormFiles(FormLibrary library, FormDrafts drafts, FormVersions versions, Messages messages) {
        this.library = library;
        this.drafts = drafts;
        this.versions = versions;
        this.messages = messages;
    }

    @GetMapping("/versions/{version}.xlsx")
    ResponseEntity<byte[]> workbook(Actor actor, @PathVariable long id, @PathVariable int version) {
        KeptForm kept = library.get(actor, id);
        var out = new ByteArrayOutputStream();
        XlsForms.write(versions.find(kept.key(), version), out);
        return file(kept, version, "xlsx", XLSX, out.toByteArray());
    }

    @GetMapping("/versions/{version}.json")
    ResponseEntity<byte[]> json(Actor actor, @PathVariable long id, @PathVariable int version) {
        KeptForm kept = library.get(actor, id);
        String text = FormDefinitions.write(versions.find(kept.key(), version)).toPrettyString();
        return file(kept, version, "json", MediaType.APPLICATION_JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(KeptForm kept, int version, String ending, MediaType type, byte[] body) {
        String name = kept.key().replace('/', '-') + "-v" + version + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }

    @GetMapping("/import")
    String ask(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("draft", drafts.open(actor, id));
        return "forms/import";
    }

    /** Takes the workbook as the draft, which can be undone, and shows what of it was not taken as it stands. */
    @PostMapping("/import")
    Object take(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            RedirectAttributes redirect)
            throws IOException {
        var draft = drafts.open(actor, id);
        if (file == null || file.isEmpty()) {
            return refused(draft, messages.get(locale, "forms.import.no-file"));
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        Imported imported;
        try (var content = file.getInputStream()) {
            imported = XlsForms.read(Workbook.read(name, content));
        } catch (WorkbookProblem problem) {
            return refused(draft, messages.get(locale, problem.key(), problem.args()));
        }
        Form form = imported.form();
        if (form != null) {
            drafts.edit(actor, id, new FormEdit.Replace(FormDefinitions.write(form)), null);
        }
        if (form != null && imported.findings().isEmpty()) {
            Flash.say(redirect, messages.get(locale, "forms.flash.imported"));
            return "redirect:/forms/" + id + "/edit";
        }
        ModelAndView page = new ModelAndView("forms/import");
        page.setStatus(form == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page.addObject("draft", draft).addObject("imported", imported);
    }

    private static ModelAndView refused(Object draft, String problem) {
        ModelAndView page = new ModelAndView("forms/import", HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("draft", draft).addObject("problem", problem);
    }
}
