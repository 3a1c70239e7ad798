package org.ruammue.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.node.MissingNode;

/** Makes the {@link SectionView} of one section. */
final class SectionFields {
    private final Form form;
    private final Section section;
    private final Editing editing;
    private final VisibleFields visible;
    private final Map<String, Finding> findings;

    SectionFields(Form form, Section section, Editing editing) {
        this.form = form;
        this.section = section;
        this.editing = editing;
        visible = VisibleFields.of(form, editing.sheet());
        findings = FormCheck.check(form, editing.sheet()).stream()
                .filter(finding -> finding.sectionId().equals(section.id()))
                .collect(Collectors.toMap(Finding::path, Function.identity(), (first, second) -> first));
    }

    SectionView view(@Nullable String rowId) {
        if (!section.repeats()) {
            return view(fields(null), List.of(), null);
        }
        List<RowView> rows = new ArrayList<>();
        for (String id : editing.sheet().rows(section.id())) {
            rows.add(row(id, rows.size() + 1));
        }
        RowView open =
                rows.stream().filter(row -> row.id().equals(rowId)).findFirst().orElse(null);
        return view(open == null ? List.of() : open.fields(), rows, open);
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
                editing.showRemarks() ? shownFindings(fields, open) : List.of(),
                repeat != null && unlocked && rows.size() < repeat.max(),
                repeat != null && unlocked);
    }

    private List<Finding> shownFindings(List<FieldView> fields, @Nullable RowView open) {
        Finding ofList = findings.get(section.id());
        if (section.repeats() && open == null) {
            return ofList == null ? List.of() : List.of(ofList);
        }
        return fields.stream()
                .filter(field -> findings.containsKey(field.path()))
                .map(field -> findings.get(field.path()))
                .toList();
    }

    private RowView row(String id, int number) {
        List<FieldView> fields = fields(id);
        Repeat repeat = section.repeat();
        String titled = repeat == null ? null : repeat.titleQuestion();
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

    private List<FieldView> fields(@Nullable String rowId) {
        return section.questions().stream()
                .map(question -> field(rowId, question))
                .toList();
    }

    private FieldView field(@Nullable String rowId, Question question) {
        String path = path(rowId, question.id());
        Condition condition = question.showWhen();
        Finding finding = findings.get(path);
        return new FieldView(
                question,
                path,
                editing.sheet().answers().getOrDefault(path, MissingNode.getInstance()),
                editing.versions().getOrDefault(path, 0L),
                visible.shows(path),
                condition == null ? null : whenPath(rowId, condition.question()),
                condition == null ? null : form.question(condition.question()).orElse(null),
                showRemark(path) && finding != null ? finding.remark() : null,
                question.type().answered() ? editing.locked().apply(path) : null,
                editing.notes().get(path));
    }

    /** What is typed wrong is said at once; what is missing only when asked for. */
    private boolean showRemark(String path) {
        return editing.showRemarks() || editing.sheet().answered(path);
    }

    private String whenPath(@Nullable String rowId, String question) {
        boolean here = section.questions().stream().anyMatch(other -> other.id().equals(question));
        return here ? path(rowId, question) : question;
    }

    private String path(@Nullable String rowId, String question) {
        return rowId == null
                ? question
                : AnswerPath.of(section.id(), rowId, question).toString();
    }
}
