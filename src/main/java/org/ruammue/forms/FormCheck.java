package org.ruammue.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds an answer sheet against its form. */
public final class FormCheck {
    private FormCheck() {}

    /** Everything that keeps the sheet from being submitted, in the order of the form; empty when it is complete. */
    public static List<Finding> check(Form form, AnswerSheet sheet) {
        return check(form, FormState.of(form, sheet));
    }

    static List<Finding> check(Form form, FormState state) {
        Map<String, List<Field>> bySection = state.fields().stream()
                .collect(Collectors.groupingBy(field -> field.section().id()));
        List<Finding> findings = new ArrayList<>();
        for (Section section : form.sections()) {
            if (state.shows(section)) {
                rows(state.list(section.id()), section, state, findings);
                for (Field field : bySection.getOrDefault(section.id(), List.of())) {
                    RowList table = field.question().table() == null
                            ? null
                            : state.list(field.question().id());
                    rows(table, section, state, findings);
                    answer(field, state, findings);
                }
            }
        }
        return findings;
    }

    /** The questions that are asked, once per row in lists, in the order of the form. */
    public static List<Field> visible(Form form, AnswerSheet sheet) {
        return FormState.of(form, sheet).fields();
    }

    /** Answers that are in the draft but will not be submitted, because their questions are not asked now. */
    public static List<Field> leftOut(Form form, AnswerSheet sheet) {
        FormState state = FormState.of(form, sheet);
        return sheet.answers().keySet().stream()
                .filter(path -> sheet.answered(path) && !state.shows(path) && rowIsThere(sheet, path))
                .flatMap(path -> form.field(path).stream())
                .sorted(java.util.Comparator.comparing(Field::path))
                .toList();
    }

    private static boolean rowIsThere(AnswerSheet sheet, String path) {
        return AnswerPath.parse(path)
                .filter(at -> at.list() == null || sheet.rows(at.list()).contains(at.row()))
                .isPresent();
    }

    /**
     * What is submitted: {@code {question: value, list: [{"$row": id, question: value}]}}, in the order of the form, with
     * what is worked out. Answers to questions that are not asked stay in the draft and are left out, and so are blank ones.
     */
    public static ObjectNode submitted(Form form, AnswerSheet sheet) {
        FormState state = FormState.of(form, sheet);
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (Section section : form.sections()) {
            if (section.repeats()) {
                putRows(all, section.id(), section.questions(), state);
                continue;
            }
            for (Question question : section.questions()) {
                put(all, question, null, state);
                if (question.table() != null && state.shows(question.id())) {
                    putRows(all, question.id(), question.columns(), state);
                }
            }
        }
        return all;
    }

    private static void putRows(ObjectNode all, String list, List<Question> questions, FormState state) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (String row : state.sheet().rows(list)) {
            ObjectNode one = JsonNodeFactory.instance.objectNode().put(AnswerSheet.ROW, row);
            questions.forEach(question -> put(one, question, row, state));
            if (one.size() > 1) {
                rows.add(one);
            }
        }
        if (!rows.isEmpty()) {
            all.set(list, rows);
        }
    }

    private static void put(ObjectNode target, Question question, @Nullable String row, FormState state) {
        FormState.Place place = state.place(question.id());
        JsonNode value = place == null ? null : state.value(place, row);
        if (value != null && !AnswerReader.isBlank(value)) {
            target.set(question.id(), value);
        }
    }

    /** How far each section is, for the task list. */
    public static List<SectionProgress> progress(Form form, AnswerSheet sheet) {
        FormState state = FormState.of(form, sheet);
        Map<String, Long> findings =
                check(form, state).stream().collect(Collectors.groupingBy(Finding::sectionId, Collectors.counting()));
        return form.sections().stream()
                .map(section -> SectionProgress.of(
                        section, state, findings.getOrDefault(section.id(), 0L).intValue()))
                .toList();
    }

    private static void rows(@Nullable RowList list, Section section, FormState state, List<Finding> findings) {
        if (list == null) {
            return;
        }
        Repeat repeat = list.repeat();
        int rows = state.sheet().rows(list.id()).size();
        if (rows < repeat.min()) {
            Remark remark = Remark.of("forms.remark.rows-min", repeat.min(), repeat.itemName());
            findings.add(new Finding(list.id(), section.id(), list.title(), remark));
        } else if (rows > repeat.max()) {
            Remark remark = Remark.of("forms.remark.rows-max", repeat.max(), repeat.itemName());
            findings.add(new Finding(list.id(), section.id(), list.title(), remark));
        }
    }

    private static void answer(Field field, FormState state, List<Finding> findings) {
        Question question = field.question();
        if (!question.type().answered()) {
            return;
        }
        Remark remark = switch (question.read(state.sheet().value(field.path()))) {
            case TypedValue.Accepted(var accepted) -> accepted(field, accepted, state);
            case TypedValue.Kept(var kept, var why) -> why;
            case TypedValue.Refused(var why) -> why;
        };
        if (remark != null) {
            findings.add(new Finding(field.path(), field.section().id(), question.label(), remark));
        }
    }

    private static @Nullable Remark accepted(Field field, JsonNode value, FormState state) {
        Question question = field.question();
        if (AnswerReader.isBlank(value)) {
            return state.requires(field) ? Remark.of("forms.remark.required." + missing(question.type())) : null;
        }
        int rest = state.requires(field)
                ? rest(question, value, state.options(field).size())
                : 0;
        if (rest > 0) {
            return Remark.of("forms.remark.required.rest", rest);
        }
        if (question.logic().optionsWhen() != null && !ChoiceAnswers.among(state.options(field), value)) {
            return Remark.of("forms.remark.option-gone");
        }
        Logic.Check check = question.logic().check();
        return check == null || state.keepsCheck(field) ? null : Remark.of("forms.remark.own", check.message());
    }

    /** How much of an answer that must be given whole is still to do. */
    private static int rest(Question question, JsonNode value, int offered) {
        return switch (question.type()) {
            case LIKERT -> question.statements().size() - value.size();
            case RANKING -> Math.min(question.steps().size(), offered) - value.size();
            default -> 0;
        };
    }

    private static String missing(QuestionType type) {
        if (type.isFile()) {
            return type.key();
        }
        return type.isChosen() ? "choose" : "fill";
    }
}
