package org.ruammue.forms;

import org.ruammue.yaml.YamlDocument;
import org.ruammue.yaml.YamlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms for tests, written as people write them. */
final class Forms {
    private Forms() {}

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

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    static JsonNode string(String text) {
        return JsonMapper.shared().valueToTree(text);
    }
}
