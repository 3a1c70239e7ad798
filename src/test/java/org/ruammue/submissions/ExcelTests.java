package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ruammue.submissions.Requests.text;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.audit.Actor;
import org.ruammue.submissions.excel.AnswerBook;
import org.ruammue.submissions.excel.ApplyUpload;
import org.ruammue.submissions.excel.Review;
import org.ruammue.submissions.excel.Review.Fate;
import org.ruammue.submissions.excel.Upload;
import org.ruammue.submissions.excel.Uploads;
import org.ruammue.web.Language;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** A form goes out as a workbook, comes back filled, is shown cell by cell, and saved when somebody says so. */
@ApplicationTest
class ExcelTests {
    private static final String HOSTILE = "=1+1 \"><script>alert(1)</script> _x0041_ ๑ ก็ 😀\n- บรรทัดสอง";

    @Autowired
    ApplicationContext beans;

    @Autowired
    AnswerBook book;

    @Autowired
    Uploads uploads;

    @Autowired
    ApplyUpload apply;

    @Autowired
    Drafts drafts;

    private byte[] download(Survey survey, String agency) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Actor focal = survey.actor("focal-" + agency);
        book.write(survey.desk(focal, agency), Language.THAI, out);
        return out.toByteArray();
    }

    private long take(Survey survey, String agency, byte[] content) {
        Actor focal = survey.actor("focal-" + agency);
        return uploads.take(focal, survey.desk(focal, agency), "answers.xlsx", new ByteArrayInputStream(content));
    }

    private Review review(Survey survey, String agency, long id) {
        Actor focal = survey.actor("focal-" + agency);
        Desk desk = survey.desk(focal, agency);
        return uploads.review(desk, uploads.find(focal, desk, id));
    }

    private List<Upload.Fault> faults(Survey survey, String agency, long id) {
        Actor focal = survey.actor("focal-" + agency);
        return uploads.find(focal, survey.desk(focal, agency), id).faults();
    }

    private Draft draft(Survey survey, String agency) {
        return drafts.of(survey.desk(survey.actor("focal-" + agency), agency));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    @Test
    void whatGoesOutComesBackWithoutAChange() {
        String agency = "50450000";
        Survey survey = Survey.issued(beans, "excel-round", agency);
        assertThat(review(survey, agency, take(survey, agency, download(survey, agency)))
                        .items())
                .as("an empty form")
                .isEmpty();
        survey.fill(
                agency,
                "เรื่อง",
                Map.of("background", quoted(HOSTILE), "partners", "[\"university\", {\"other\": \"=วัด\"}]"));
        survey.save(agency, "contact-phone", "\"ไม่มีเลย\"", 1);
        long id = take(survey, agency, download(survey, agency));
        assertThat(review(survey, agency, id).items()).isEmpty();
        assertThat(faults(survey, agency, id)).isEmpty();
    }

    @Test
    void everyChangeIsShownByCellBeforeAnythingChanges() throws Exception {
        String agency = "50460000";
        Survey survey = Survey.issued(beans, "excel-change", agency);
        survey.fill(agency, "เรื่องแรก", Map.of());
        EditedBook filled = new EditedBook(download(survey, agency))
                .answer("unit", "contact-position", HOSTILE.replace("\n", " "))
                .answer("unit", "contact-phone", "๐ ๒๐๐๐ ๐๐๐๑")
                .answer("unit", "contact-email", "ไม่ใช่อีเมล")
                .answer("intent", "has-wishes", "อาจจะ")
                .row("wishes", 0, "sector#health", "✓")
                .row("wishes", 1, "title", "เรื่องใหม่")
                .row("wishes", 1, "kind", "โครงการหรือกิจกรรมร่วม")
                .row("wishes", 3, "title", "อีกเรื่อง")
                .rename(1, "ผู้ประสาน");
        Requests requests = new Requests(beans);
        MockHttpServletResponse sent = requests.answer(
                "focal-" + agency,
                multipart(survey.page(agency) + "/excel")
                        .file(new MockMultipartFile("file", "คำตอบ.xlsx", null, filled.bytes())));
        assertThat(sent.getStatus()).isEqualTo(303);
        String page = requests.body("focal-" + agency, get(sent.getRedirectedUrl()));
        assertThat(page)
                .contains("คำตอบ.xlsx", "จะเปลี่ยน 6 รายการ", "แผ่น “ผู้ประสาน” ช่อง D5", "0 2000 0001")
                .contains("อีเมลยังไม่ถูกต้อง", "อ่านไม่ได้หรือใช้ไม่ได้ 1 ช่อง", "เรื่องใหม่", "เพิ่มรายการใหม่")
                .doesNotContain("<script>alert");
        assertThat(survey.stored(agency, "contact-phone")).as("nothing yet").isEqualTo("0 2000 0000");

        assertThat(requests.answer("focal-" + agency, post(sent.getRedirectedUrl() + "/apply"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(survey.stored(agency, "contact-phone")).isEqualTo("0 2000 0001");
        assertThat(survey.stored(agency, "contact-position")).isEqualTo(HOSTILE.replace("\n", " "));
        assertThat(survey.stored(agency, "contact-email"))
                .as("kept, to be mended")
                .isEqualTo("ไม่ใช่อีเมล");
        assertThat(survey.stored(agency, "has-wishes")).isEqualTo("true");
        Draft draft = draft(survey, agency);
        assertThat(draft.sheet().rows("wishes")).hasSize(3);
        assertThat(draft.sheet()
                        .value("wishes/" + draft.sheet().rows("wishes").getFirst() + "/sector")
                        .toString())
                .isEqualTo("[\"environment\",\"health\"]");
        assertThat(requests.answer("focal-" + agency, post(sent.getRedirectedUrl() + "/apply"))
                        .getStatus())
                .as("once")
                .isEqualTo(404);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsShownAndNotWrittenOver() {
        String agency = "50470000";
        Survey survey = Survey.issued(beans, "excel-meanwhile", agency);
        String row = survey.fill(agency, "เรื่อง", Map.of());
        byte[] out = download(survey, agency);
        survey.save(agency, "contact-name", "\"แก้บนเว็บ\"", 1);
        survey.save(agency, "contact-email", "\"new@example.org\"", 1);
        survey.save(agency, "wishes/" + row + "/title", "\"แก้เรื่องบนเว็บ\"", 1);
        byte[] filled = new EditedBook(out)
                .answer("unit", "contact-name", "แก้ในไฟล์")
                .answer("unit", "contact-position", "ตำแหน่งใหม่")
                .clear("wishes", 0)
                .bytes();
        long id = take(survey, agency, filled);
        assertThat(review(survey, agency, id).items())
                .extracting(Review.Item::fate)
                .containsExactlyInAnyOrder(Fate.OVERTAKEN, Fate.CHANGED, Fate.OVERTAKEN);
        survey.save(agency, "contact-position", "\"แก้ระหว่างดู\"", 1);
        Actor focal = survey.actor("focal-" + agency);
        ApplyUpload.Applied applied = apply.handle(focal, survey.desk(focal, agency), id);
        assertThat(applied).isEqualTo(new ApplyUpload.Applied(0, 0, 0, 3));
        assertThat(survey.stored(agency, "contact-name")).isEqualTo("แก้บนเว็บ");
        assertThat(survey.stored(agency, "contact-position")).isEqualTo("แก้ระหว่างดู");
        assertThat(draft(survey, agency).sheet().rows("wishes")).containsExactly(row);
    }

    @Test
    void anEmptiedRowGoesAndFormulasCountByTheirResult() {
        String agency = "50480000";
        Survey survey = Survey.issued(beans, "excel-rows", agency);
        survey.fill(agency, "เรื่อง", Map.of());
        EditedBook filled = new EditedBook(download(survey, agency)).clear("wishes", 0);
        int unit = filled.sheet("ruammue-section:unit");
        filled.raw(unit, "D4", "str", "<f>\"นาย\"&amp;\"ก\"</f><v>นายก</v>")
                .raw(unit, "D5", "n", "<f>1/0+NOW()</f>")
                .raw(unit, "D6", "e", "<v>#REF!</v>");
        long id = take(survey, agency, filled.bytes());
        assertThat(faults(survey, agency, id)).extracting(Upload.Fault::cell).containsExactly("D5", "D6");
        assertThat(review(survey, agency, id).items())
                .extracting(Review.Item::fate)
                .containsExactly(Fate.CHANGED, Fate.ROW_REMOVED);
        Actor focal = survey.actor("focal-" + agency);
        apply.handle(focal, survey.desk(focal, agency), id);
        assertThat(survey.stored(agency, "contact-name")).isEqualTo("นายก");
        assertThat(draft(survey, agency).sheet().rows("wishes")).isEmpty();
    }

    @Test
    void filesThatAreNotOursAreRefusedWithTheReason() throws Exception {
        String agency = "50490000";
        String other = "50500000";
        Survey survey = Survey.issued(beans, "excel-wrong", agency, other);
        Survey second = Survey.issued(beans, "excel-wrong-two", agency);
        byte[] ours = download(survey, agency);
        assertRefused(survey, agency, download(survey, other), "submissions.excel.other-agency");
        assertRefused(survey, agency, download(second, agency), "submissions.excel.other-round");
        assertRefused(
                survey,
                agency,
                new EditedBook(ours)
                        .replace(
                                "xl/worksheets/sheet6.xml",
                                "<t>version</t></is></c><c r=\"B6\" t=\"inlineStr\"><is><t>",
                                "<t>version</t></is></c><c r=\"B6\" t=\"inlineStr\"><is><t>9")
                        .bytes(),
                "submissions.excel.other-version");
        assertRefused(survey, agency, new EditedBook(ours).drop(5).bytes(), "submissions.excel.not-ours");
        assertRefused(survey, agency, "ก,ข\n1,2".getBytes(), "workbooks.corrupt");
        byte[] ole = new byte[600];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                ole,
                0,
                8);
        assertRefused(survey, agency, ole, "workbooks.old-xls");
        assertRefused(survey, agency, java.util.Arrays.copyOf(ours, ours.length / 2), "workbooks.corrupt");
        String page = text(new Requests(beans)
                .answer(
                        "focal-" + agency,
                        multipart(survey.page(agency) + "/excel")
                                .file(new MockMultipartFile("file", "x.xlsx", null, download(survey, other)))));
        assertThat(page).contains("ไฟล์นี้เป็นแบบฟอร์มของหน่วยงานอื่น", "id=\"file-error\"");
    }

    @Test
    void aSheetThatIsGoneOrThereTwiceChangesNothingThere() {
        String agency = "50010000";
        Survey survey = Survey.issued(beans, "excel-sheets", agency);
        survey.fill(agency, "เรื่อง", Map.of());
        long id = take(
                survey, agency, new EditedBook(download(survey, agency)).drop(1).bytes());
        assertThat(review(survey, agency, id).items()).isEmpty();
        assertThat(faults(survey, agency, id)).hasSize(1);
    }

    @Test
    void onlyWhatIsOpenCanBeChangedAndOnlyByTheAgency() {
        String agency = "50020000";
        Survey survey = Survey.issued(beans, "excel-returned", agency);
        survey.fill(agency, "เรื่อง", Map.of());
        survey.approve(agency);
        byte[] closed = download(survey, agency);
        assertThatThrownBy(() -> take(survey, agency, closed)).isInstanceOf(Refused.class);
        survey.submit(agency);
        survey.giveBack(agency, "contact-name");
        byte[] filled = new EditedBook(download(survey, agency))
                .answer("unit", "contact-name", "ชื่อใหม่")
                .answer("unit", "!contact-email", "new@example.org")
                .bytes();
        long id = take(survey, agency, filled);
        assertThat(faults(survey, agency, id)).hasSize(1);
        assertThat(review(survey, agency, id).happening()).hasSize(1);
        Actor head = survey.actor("head-" + agency);
        assertThatThrownBy(() -> uploads.find(head, survey.desk(head, agency), id))
                .isInstanceOf(NotFound.class);
        Actor coordinator = survey.actor("coordinator");
        assertThatThrownBy(() -> apply.handle(coordinator, survey.desk(coordinator, agency), id))
                .isInstanceOf(org.ruammue.audit.Forbidden.class);
    }

    private void assertRefused(Survey survey, String agency, byte[] content, String key) {
        assertThatThrownBy(() -> take(survey, agency, content))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
