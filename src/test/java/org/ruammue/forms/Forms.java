package org.ruammue.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ruammue.web.LocalizedText;
import org.ruammue.yaml.YamlDocument;
import org.ruammue.yaml.YamlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms for tests, written as people write them. */
final class Forms {
    private Forms() {}

    static final String OPTIONS = "options: [{id: a, th: ก, en: A}, {id: b, th: ข, en: B}]";

    static final String SMALL = """
            name: {th: แบบสำรวจ, en: Survey}
            sections:
              - id: about
                title: {th: เกี่ยวกับ, en: About}
                questions:
                  - {id: name, type: short-text, label: {th: ชื่อ, en: Name}, required: true}
                  - {id: has, type: yes-no, label: {th: มีหรือไม่, en: Any}, required: true}
                  - {id: why, type: long-text, label: {th: เหตุผล, en: Why}, required: true, show-when: "${has} = 'no'"}
              - id: wishes
                title: {th: รายการ, en: List}
                show-when: "${has} = 'yes'"
                repeat: {min: 1, max: 3, item-name: {th: ความประสงค์, en: wish}, title-question: title}
                questions:
                  - {id: title, type: short-text, label: {th: เรื่อง, en: Title}, required: true}
                  - id: kind
                    type: choice
                    label: {th: ประเภท, en: Kind}
                    required: true
                    chart: true
                    options: [{id: project, th: โครงการ, en: Project}, {id: research, th: วิจัย, en: Research}]
                  - {id: data, type: long-text, label: {th: ข้อมูล, en: Data}, required: true, show-when: "${kind} = 'research'"}
                  - {id: note, type: note, label: {th: โปรดทราบ, en: Note}}
              - id: end
                title: {th: ท้าย, en: End}
                questions:
                  - {id: remarks, type: long-text, label: {th: หมายเหตุ, en: Remarks}}
            """;

    static Form small() {
        return of(SMALL);
    }

    static Form of(String yaml) {
        YamlDocument read = YamlSource.parse(yaml, FormDefinitions.SCHEMA);
        if (!read.ok() || !FormDefinitions.check(read, "").isEmpty()) {
            throw new AssertionError(read.problems() + " " + FormDefinitions.check(read, ""));
        }
        return FormDefinitions.read("test", read.root());
    }

    /** A question of one type with further settings in YAML flow style. */
    static Question question(String type, String settings) {
        return of("""
                        name: {th: ก, en: a}
                        sections:
                          - id: s
                            title: {th: ก, en: a}
                            questions:
                              - {id: q, type: %s, label: {th: ก, en: a}%s}
                        """.formatted(type, settings.isEmpty() ? "" : ", " + settings))
                .question("q")
                .orElseThrow();
    }

    /** A question of the type, with what the type must have. */
    static Question any(QuestionType type) {
        return any(type, "");
    }

    static Question any(QuestionType type, String settings) {
        List<String> all = new ArrayList<>(settings.isEmpty() ? List.of() : List.of(settings));
        if (type.hasOptions()) {
            all.add(OPTIONS);
        }
        if (type.takesOwnWords()) {
            all.add("other: true");
        }
        if (type.hasStatements()) {
            all.add("statements: [{id: s1, th: ก, en: One}, {id: s2, th: ข, en: Two}]");
        }
        return live(question(type.key(), String.join(", ", all)));
    }

    /** With a small directory. */
    static Form live(Form form) {
        return form.map(Forms::live);
    }

    private static Question live(Question question) {
        return switch (question.type()) {
            case ORGANISATION ->
                question.withOptions(List.of(
                        option("50070000", "สำนักงานเขตดุสิต", "Dusit District Office", Map.of("short", "เขตดุสิต")),
                        option("01010000", "กองแผน สำนักหนึ่ง", "Plans, One", Map.of("short", "กองแผน")),
                        option("02010000", "กองแผน สำนักสอง", "Plans, Two", Map.of("short", "กองแผน")),
                        option("09000000", "สำนักเก่า", "Old Department", Map.of("ended", "yes"))));
            case ADDRESS ->
                question.withOptions(List.of(
                        option("ดุสิต", "ดุสิต", "Dusit", Map.of()),
                        option("บางเขน", "บางเขน", "Bang Khen", Map.of())));
            default -> question;
        };
    }

    private static Option option(String id, String th, String en, Map<String, String> carries) {
        return new Option(id, new LocalizedText(th, en), null, carries);
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    static JsonNode string(String text) {
        return JsonMapper.shared().valueToTree(text);
    }
}
