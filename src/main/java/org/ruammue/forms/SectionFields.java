package org.ruammue.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.logic.Formula;
import org.ruammue.web.LocalizedText;

/** Makes the {@link SectionView} of one section. */
final class SectionFields {
    private final Form form;
    private final Section section;
    private final Editing editing;
    private final FormState state;
    private final Map<String, Finding> findings;

    SectionFields(Form form, Section section, Editing editing) {
        this.form = form;
        this.section = section;
        this.editing = editing;
        state = FormState.of(form, editing.sheet());
        findings = FormCheck.check(form, state).stream()
                .filter(finding -> finding.sectionId().equals(section.id()))
                .collect(Collectors.toMap(Finding::path, Function.identity(), (first, second) -> first));
    }

    SectionView view(@Nullable String rowId) {
        RowList list = section.repeats() ? state.list(section.id()) : null;
        if (list == null) {
            return view(fields(section.questions(), null), List.of(), null);
        }
        List<RowView> rows = rows(list);
        RowView open =
                rows.stream().filter(row -> row.id().equals(rowId)).findFirst().orElse(null);
        return view(open == null ? List.of() : open.fields(), rows, open);
    }

    private List<RowView> rows(RowList list) {
        List<RowView> rows = new ArrayList<>();
        for (String id : editing.sheet().rows(list.id())) {
            rows.add(row(list, id, rows.size() + 1));
        }
        return rows;
    }

    private SectionView view(List<FieldView> fields, List<RowView> rows, @Nullable RowView open) {
        Repeat repeat = section.repeat();
        boolean unlocked = editing.locked().apply(section.id()) == null;
        return new SectionView(
                form,
                section,
                fields,
                rows,
                open,
                shownFindings(fields, open),
                repeat != null && unlocked && rows.size() < repeat.max(),
                repeat != null && unlocked);
    }

    private List<Finding> shownFindings(List<FieldView> fields, @Nullable RowView open) {
        Finding ofList = findings.get(section.id());
        if (section.repeats() && open == null) {
            return ofList == null || !editing.showRemarks() ? List.of() : List.of(ofList);
        }
        return fields.stream()
                .flatMap(FieldView::withCells)
                .flatMap(field -> Stream.ofNullable(asked(field.question(), field.path())))
                .toList();
    }

    /** What was just sent and could not be stored comes first; what else is wrong stands at the top only when asked for. */
    private @Nullable Finding asked(Question question, String path) {
        String fault = editing.faults().get(path);
        if (fault != null) {
            return new Finding(path, section.id(), question.label(), Remark.of("forms.remark.own", fault));
        }
        return editing.showRemarks() ? findings.get(path) : null;
    }

    private RowView row(RowList list, String id, int number) {
        List<FieldView> fields = fields(list.questions(), id);
        String titled = list.repeat().titleQuestion();
        LocalizedText title = fields.stream()
                .filter(field -> field.question().id().equals(titled))
                .map(field -> AnswerText.of(field.question(), field.value()))
                .findFirst()
                .orElse(new LocalizedText("", ""));
        int wrong = (int) fields.stream()
                .filter(field -> findings.containsKey(field.path()))
                .count();
        boolean open = fields.stream().anyMatch(field -> field.locked() == null);
        return new RowView(id, number, title, wrong, open, fields);
    }

    private List<FieldView> fields(List<Question> questions, @Nullable String rowId) {
        return questions.stream().map(question -> field(question, rowId)).toList();
    }

    private FieldView field(Question question, @Nullable String rowId) {
        FormState.Place place = Objects.requireNonNull(state.place(question.id()));
        String path = place.path(rowId);
        boolean computed = question.type() == QuestionType.COMPUTED;
        Formula showWhen = question.logic().showWhen();
        return new FieldView(
                question,
                path,
                computed ? state.value(place, rowId) : editing.sheet().value(path),
                editing.versions().getOrDefault(path, 0L),
                state.shows(place, rowId),
                state.requires(new Field(section, question, path)),
                state.options(place, rowId),
                showWhen == null ? null : FormulaWords.of(form, showWhen),
                remark(question, path),
                computed || question.type() == QuestionType.NOTE
                        ? null
                        : editing.locked().apply(path),
                editing.notes().get(path),
                table(question),
                rowId != null && !section.repeats());
    }

    private @Nullable TableView table(Question question) {
        RowList list = question.table() == null ? null : state.list(question.id());
        if (list == null) {
            return null;
        }
        List<RowView> rows = rows(list);
        boolean unlocked = editing.locked().apply(list.id()) == null;
        return new TableView(list, rows, unlocked && rows.size() < list.repeat().max(), unlocked);
    }

    /** What is typed wrong is said at once; what is missing only when asked for. */
    private @Nullable Remark remark(Question question, String path) {
        Finding asked = asked(question, path);
        Finding finding = asked == null && editing.sheet().answered(path) ? findings.get(path) : asked;
        boolean missing = finding != null && finding.remark().key().startsWith("forms.remark.required");
        return finding == null || (missing && asked == null) ? null : finding.remark();
    }
}
