package org.ruammue.insights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ruammue.forms.AnswerText;
import org.ruammue.forms.FileAnswer;
import org.ruammue.forms.Question;
import org.ruammue.forms.QuestionType;
import org.ruammue.insights.Overview.Entry;
import org.ruammue.insights.Overview.Subject;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/**
 * The columns of an exported overview: whose row it is, then a column for each question of the list.
 *
 * @param address of this system, before those of files
 */
record OverviewColumns(List<Question> questions, boolean thai, String address) {

    static OverviewColumns of(Subject subject, boolean thai, String address) {
        return new OverviewColumns(
                subject.list().questions().stream()
                        .filter(question -> question.type() != QuestionType.NOTE)
                        .toList(),
                thai,
                address);
    }

    List<String> head() {
        List<String> head = new ArrayList<>(
                thai
                        ? List.of("รหัสหน่วยงาน", "หน่วยงาน", "เลขที่ใบรับ", "ฉบับของแบบฟอร์ม", "ลำดับ")
                        : List.of("Agency code", "Agency", "Receipt", "Form version", "No."));
        questions.forEach(question -> head.add(in(question.label())));
        return head;
    }

    /** In characters. */
    double[] widths() {
        double[] widths = new double[5 + questions.size()];
        Arrays.fill(widths, 24);
        Arrays.fill(widths, 0, 3, 28);
        return widths;
    }

    /** Numbers as numbers, all else as text. */
    List<Object> cells(Entry entry) {
        List<Object> cells = new ArrayList<>();
        cells.add(entry.organisation().code());
        cells.add(in(entry.organisation().name()));
        cells.add(entry.row().receipt());
        cells.add(entry.row().formVersion());
        cells.add(entry.row().position() + 1);
        for (Question question : questions) {
            JsonNode answer = entry.row().answers().path(question.id());
            cells.add(cell(question, answer));
        }
        return cells;
    }

    private Object cell(Question question, JsonNode answer) {
        if (question.type().isFile()) {
            return FileAnswer.all(answer).stream()
                    .map(file -> file.name() + " " + address + file.address())
                    .collect(Collectors.joining("\n"));
        }
        return answer.isNumber() ? answer.decimalValue() : in(AnswerText.of(question, answer));
    }

    private String in(LocalizedText text) {
        return thai ? text.th() : text.en();
    }
}
