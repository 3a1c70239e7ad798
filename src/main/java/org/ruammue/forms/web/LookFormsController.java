package org.ruammue.forms.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ruammue.forms.AnswerSheet;
import org.ruammue.forms.AnswersView;
import org.ruammue.forms.Editing;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.LiveOptions;
import org.ruammue.forms.SectionView;
import org.ruammue.web.LocalizedText;
import org.ruammue.yaml.YamlSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of question, a list, and answers to read and to compare. Only in development mode. */
@Controller
@ConditionalOnProperty("ruammue.development")
class LookFormsController {
    private static final LocalizedText LOCKED = new LocalizedText(
            "เปิดให้แก้เฉพาะข้อที่ผู้ตรวจทำเครื่องหมายไว้", "Only what the reviewer marked can be changed");

    private final Form form;
    private final LiveOptions options;
    private final AnswerSheet before;
    private final AnswerSheet after;

    LookFormsController(JsonMapper json, LiveOptions options) throws IOException {
        String yaml = new ClassPathResource("forms/look.yaml").getContentAsString(StandardCharsets.UTF_8);
        form = FormDefinitions.read(
                "look", YamlSource.parse(yaml, FormDefinitions.SCHEMA).root());
        this.options = options;
        before = AnswerSheet.of(json.readTree("""
                {"line": "คัดแยกขยะริมคลอง", "baht": 120000, "any": false, "kind": "project",
                 "plan": [{"$row": "1", "plan-activity": "อบรมแกนนำ", "plan-days": 2, "plan-baht": 12000}],
                 "wishes": [{"$row": "1", "wish-title": "คัดแยกขยะ", "wish-why": "ขยะมาก"}, {"$row": "2", "wish-title": "ตลาดนัด"}]}"""));
        after = AnswerSheet.of(json.readTree("""
                {"line": "คัดแยกขยะในชุมชนริมคลอง", "baht": 150000.5, "story": "<h3>ที่มา</h3><p>ชุมชนมี <strong>ขยะมาก</strong> ดู <a href='https://bangkok.go.th'>เว็บไซต์</a></p><ul><li>อบรมแกนนำ<ol><li>รุ่นหนึ่ง</li><li>รุ่นสอง</li></ol></li><li>จัดหาถัง</li></ul>", "any": true, "share": 62.5, "day": "2026-11-21", "at": "09:30",
                 "span": {"from": "2026-11-21", "to": "2026-11-01"}, "period": {"year": 2570, "quarter": 2}, "kind": {"other": "อบรม"}, "email": "somsri@",
                 "papers": [{"file": 1, "name": "แผนการใช้เงิน ปีงบประมาณ 2570.xlsx", "type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "size": 183500, "caption": "เฉพาะแผ่นแรก"},
                            {"file": 2, "name": "หนังสือเห็นชอบ.pdf", "type": "application/pdf", "size": 2411724}],
                 "sector": ["environment", "health", {"other": "กีฬา"}], "score": 4,
                 "views": {"clear": "4", "partner": "5"}, "first": ["air", "flood"],
                 "contact": {"name": "สมศรี ตัวอย่าง", "position": "หัวหน้าฝ่าย", "phone": "0 2226 3727 ต่อ 12"}, "partner-unit": "50070000",
                 "venue": {"place": "ลานกีฬาตัวอย่าง ถนนสามเสน", "district": "ดุสิต", "province": "กรุงเทพมหานคร", "postcode": "50200"},
                 "plan": [{"$row": "1", "plan-activity": "อบรมแกนนำ", "plan-days": 2, "plan-baht": 15000, "plan-source": "city"},
                          {"$row": "2", "plan-activity": "จัดหาถังขยะ", "plan-days": 5}],
                 "wishes": [{"$row": "1", "wish-title": "คัดแยกขยะ", "wish-why": "ขยะมาก\\nไม่มีที่ทิ้ง"}, {"$row": "3", "wish-title": "ปลูกต้นไม้", "wish-why": "ร้อน"}]}"""));
    }

    @GetMapping("/look/forms")
    String look(Model model) {
        Editing checked = new Editing(after, Map.of(), path -> null, Map.of(), true);
        Editing returned = new Editing(
                after,
                Map.of(),
                path -> path.equals("line") ? null : LOCKED,
                Map.of("line", "โปรดระบุชื่อคลอง"),
                false);
        model.addAttribute("kinds", section("kinds", checked));
        model.addAttribute("returned", section("kinds", returned));
        model.addAttribute("rows", section("wishes", checked));
        model.addAttribute("answers", AnswersView.of(options.into(form), after));
        model.addAttribute("compared", AnswersView.compare(options.into(form), before, after));
        return "forms/look";
    }

    private SectionView section(String id, Editing editing) {
        Form live = options.into(form);
        return SectionView.of(live, live.section(id).orElseThrow(), editing, null);
    }
}
