package org.ruammue.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds an answer sheet against its form. The one place where the rules of a form are evaluated. */
public final class FormCheck {
    private FormCheck() {}

    /** Everything that keeps the sheet from being submitted, in the order of the form; empty when it is complete. */
    public static List<Finding> check(Form form, AnswerSheet sheet) {
        VisibleFields visible = VisibleFields.of(form, sheet);
        Map<String, List<Field>> bySection = visible.fields().stream()
                .collect(Collectors.groupingBy(field -> field.section().id()));
        List<Finding> findings = new ArrayList<>();
        for (Section section : form.sections()) {
            if (visible.shows(section)) {
                rows(section, sheet, findings);
                bySection.getOrDefault(section.id(), List.of()).forEach(field -> answer(field, sheet, findings));
            }
        }
        return findings;
    }

    /** The questions that are asked, once per row in lists, in the order of the form. */
    public static List<Field> visible(Form form, AnswerSheet sheet) {
        return VisibleFields.of(form, sheet).fields();
    }

    /**
     * What is submitted: {@code {question: value, list: [{"$row": id, question: value}]}}, in the order of the form. Answers
     * to questions that are not asked stay in the draft and are left out, and so are blank ones.
     */
    public static ObjectNode submitted(Form form, AnswerSheet sheet) {
        Map<String, Field> visible = VisibleFields.of(form, sheet).fields().stream()
                .collect(Collectors.toMap(Field::path, Function.identity()));
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (Section section : form.sections()) {
            if (!section.repeats()) {
                section.questions().forEach(question -> put(all, visible.get(question.id()), sheet));
                continue;
            }
            ArrayNode rows = JsonNodeFactory.instance.arrayNode();
            for (String row : sheet.rows(section.id())) {
                ObjectNode one = JsonNodeFactory.instance.objectNode().put(AnswerSheet.ROW, row);
                section.questions()
                        .forEach(question -> put(
                                one,
                                visible.get(AnswerPath.of(section.id(), row, question.id())
                                        .toString()),
                                sheet));
                if (one.size() > 1) {
                    rows.add(one);
                }
            }
            if (!rows.isEmpty()) {
                all.set(section.id(), rows);
            }
        }
        return all;
    }

    /** How far each section is, for the task list. */
    public static List<SectionProgress> progress(Form form, AnswerSheet sheet) {
        VisibleFields visible = VisibleFields.of(form, sheet);
        Map<String, Long> findings =
                check(form, sheet).stream().collect(Collectors.groupingBy(Finding::sectionId, Collectors.counting()));
        return form.sections().stream()
                .map(section -> SectionProgress.of(
                        section,
                        sheet,
                        visible,
                        findings.getOrDefault(section.id(), 0L).intValue()))
                .toList();
    }

    private static void put(ObjectNode target, @Nullable Field field, AnswerSheet sheet) {
        if (field != null && field.question().type().answered() && sheet.answered(field.path())) {
            target.set(field.question().id(), sheet.value(field.path()));
        }
    }

    private static void rows(Section section, AnswerSheet sheet, List<Finding> findings) {
        Repeat repeat = section.repeat();
        if (repeat == null) {
            return;
        }
        int rows = sheet.rows(section.id()).size();
        if (rows < repeat.min()) {
            Remark remark = Remark.of("forms.remark.rows-min", repeat.min(), repeat.itemName());
            findings.add(new Finding(section.id(), section.id(), section.title(), remark));
        } else if (rows > repeat.max()) {
            Remark remark = Remark.of("forms.remark.rows-max", repeat.max(), repeat.itemName());
            findings.add(new Finding(section.id(), section.id(), section.title(), remark));
        }
    }

    private static void answer(Field field, AnswerSheet sheet, List<Finding> findings) {
        Question question = field.question();
        JsonNode value = sheet.value(field.path());
        Remark remark = switch (question.read(value)) {
            case TypedValue.Accepted(var accepted) ->
                question.required() && question.type().answered() && AnswerReader.isBlank(accepted)
                        ? Remark.of("forms.remark.required."
                                + (question.type().hasOptions() || question.type() == QuestionType.YES_NO
                                        ? "choose"
                                        : "fill"))
                        : null;
            case TypedValue.Kept(var kept, var why) -> why;
            case TypedValue.Refused(var why) -> why;
        };
        if (remark != null) {
            findings.add(new Finding(field.path(), field.section().id(), question.label(), remark));
        }
    }
}
