package org.ruammue.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.workbooks.Workbook;
import org.ruammue.yaml.YamlSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** What is written reads back as an equal form, with nothing to tell. */
class XlsFormRoundTripTests {
    static Stream<Form> shipped() throws IOException {
        List<Form> forms = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:programmes/*.yaml")) {
            JsonNode root = YamlSource.parse(file.getContentAsString(StandardCharsets.UTF_8))
                    .root();
            root.path("forms").forEachEntry((key, definition) -> forms.add(FormDefinitions.read(key, definition)));
        }
        return forms.stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedFormComesBack(Form form) {
        assertComesBack(form);
    }

    @Test
    void everyPropertyComesBack() {
        JsonNode definition = YamlSource.parse("""
                name: {th: ทุกอย่าง, en: Everything}
                intro: {th: "คำนำ\\nสองบรรทัด", en: Introduction}
                sections:
                  - id: main
                    title: {th: หลัก, en: Main}
                    intro: {th: คำนำตอน, en: About this section}
                    questions:
                      - {id: n, type: note, label: {th: ชี้แจง, en: A note}}
                      - {id: short, type: short-text, label: {th: "=1+1", en: "-minus"}, help: {th: ช่วย, en: Help}, example: {th: "[ตัวอย่าง]", en: "true"}, required: true, max-length: 80}
                      - {id: long, type: long-text, label: {th: ยาว, en: Long}, max-words: 50, required-when: "${short} != ''"}
                      - {id: num, type: number, label: {th: จำนวน, en: Number}, min: -1.5, max: 100, decimals: 2, unit: {th: วัน, en: days}, chart: true}
                      - {id: whole, type: number, label: {th: จำนวนเต็ม, en: Whole}, decimals: 0, check: {that: ". mod 2 = 0", message: {th: เลขคู่, en: Even numbers only}}}
                      - {id: baht, type: money, label: {th: บาท, en: Baht}, min: 0}
                      - {id: share, type: percentage, label: {th: ร้อยละ, en: Share}, max: 150}
                      - {id: day, type: date, label: {th: วัน, en: Day}, required: true}
                      - {id: hour, type: time, label: {th: เวลา, en: Time}}
                      - {id: span, type: date-range, label: {th: ช่วง, en: Range}, check: {that: ". != ''", message: {th: กรอก, en: Fill in}}}
                      - {id: fiscal, type: fiscal-period, label: {th: ปีงบ, en: Fiscal year}, min: 2569, max: 2571}
                      - {id: stars, type: rating, label: {th: คะแนน, en: Score}, low-label: {th: น้อย, en: low}, high-label: {th: มาก, en: high}, required: true}
                      - {id: ten, type: rating, label: {th: คะแนน, en: Score}, min: 0, max: 10}
                      - {id: views, type: likert, label: {th: ความเห็น, en: Views}, required-when: "${stars} > 3", show-when: "${ten} > 1", help: {th: ช่วย, en: Help}, statements: [{id: s1, th: ข้อ 1, en: One}, {id: s2, th: ข้อ 2, en: Two, help: {th: ช่วย, en: Help}}], options: [{id: "1", th: น้อย, en: Low}, {id: "2", th: มาก, en: High}]}
                      - {id: views-too, type: likert, required: true, label: {th: ความเห็น, en: Views}, statements: [{id: s1, th: ข้อ 1, en: One}], options: [{id: "1", th: น้อย, en: Low}, {id: "2", th: มาก, en: High}]}
                      - {id: order, type: ranking, label: {th: อันดับ, en: Order}, max: 2, options: [{id: p, th: ก, en: P}, {id: q, th: ข, en: Q}, {id: r, th: ค, en: R}]}
                      - {id: who-else, type: person, label: {th: คน, en: Person}, needs: [position, phone]}
                      - {id: where, type: address, label: {th: ที่อยู่, en: Address}, needs: [place], required: true}
                      - {id: unit, type: organisation, label: {th: หน่วยงาน, en: Agency}, options-when: "kind = 'district_office'"}
                      - {id: story, type: rich-text, label: {th: เรื่อง, en: Story}, max-words: 500}
                      - {id: yes, type: yes-no, label: {th: ใช่ไหม, en: Is it?}, chart: true}
                      - id: one
                        type: choice
                        label: {th: เลือก, en: Choose}
                        other: true
                        required: true
                        required-when: "${yes} = 'yes'"
                        show-when: "${yes} = 'yes' and ${num} > 1"
                        options:
                          - {id: a, th: ก, en: A, help: {th: ช่วย, en: Help}, carries: {region: north, Zone: "1"}}
                          - {id: B_2, th: ข, en: B}
                      - {id: many, type: choices, label: {th: หลายข้อ, en: Several}, options: [{id: x, th: ก, en: X, carries: {region: north}}], options-when: "region = ${one}"}
                      - {id: mail, type: email, label: {th: อีเมล, en: E-mail}}
                      - {id: tel, type: phone, label: {th: โทร, en: Telephone}}
                      - {id: web, type: web-address, label: {th: เว็บ, en: Web}}
                      - {id: papers, type: file, label: {th: ไฟล์, en: Files}, required: true, min-files: 2, max-files: 4, max-size: 5, kinds: [pdf, slides]}
                      - {id: photos, type: image, label: {th: ภาพ, en: Pictures}, max-files: 3}
                      - id: plan
                        type: table
                        label: {th: ตาราง, en: Table}
                        rows: {min: 1, max: 12, item-name: {th: แถว, en: row}, title-question: step}
                        columns:
                          - {id: step, type: short-text, label: {th: ขั้น, en: Step}, required: true}
                          - {id: cost, type: money, label: {th: ค่าใช้จ่าย, en: Cost}, total: true, show-when: "${step} != ''"}
                      - {id: all, type: computed, label: {th: รวม, en: Sum}, compute: "sum(${cost}) + ${baht}"}
                  - id: people
                    title: {th: คน, en: People}
                    intro: {th: ใครบ้าง, en: Who}
                    show-when: "${yes} = 'yes'"
                    repeat: {min: 0, max: 30, item-name: {th: คน, en: person}, title-question: who}
                    questions:
                      - {id: who, type: short-text, label: {th: ชื่อ, en: Name}}
                """).root();
        assertComesBack(FormDefinitions.read("everything", definition));
    }

    private static void assertComesBack(Form form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsForms.write(form, out);
        Imported imported = XlsForms.read(Workbook.read(form.key() + ".xlsx", out.toByteArray()));
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.form()).isEqualTo(form.withVersion(0));
    }
}
