package org.ruammue.forms.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.Form;
import org.ruammue.forms.LintFinding;
import org.ruammue.forms.Option;
import org.ruammue.forms.Question;
import org.ruammue.forms.QuestionType;
import org.ruammue.forms.RowList;
import org.ruammue.forms.Section;
import org.ruammue.forms.builder.FormDraft;
import org.ruammue.forms.builder.Seen;
import org.ruammue.forms.builder.SimpleRule;
import org.ruammue.forms.logic.Formula;
import org.ruammue.web.Page;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the builder shows.
 *
 * @param open id of what is being edited; {@code form} for the form itself, empty for nothing
 * @param at id of what to bring into view
 * @param focus id of the field to stand in; empty for the first
 */
public record BuilderView(
        FormDraft draft, Form form, Map<String, List<LintFinding>> findings, String open, String at, String focus) {
    /** What a rule can ask about. */
    record Askable(String id, String label, String type, List<Named> options) {}

    record Named(String id, String label) {}

    static BuilderView of(FormDraft draft, String open, String at, String focus) {
        return new BuilderView(draft, draft.form(), draft.findingsById(), open, at, focus);
    }

    static BuilderView of(FormDraft draft) {
        return of(draft, "", "", "");
    }

    public long id() {
        return draft.kept().id();
    }

    public String href() {
        return "/forms/" + id() + "/edit";
    }

    public List<LintFinding> findings(String id) {
        return findings.getOrDefault(id, List.of());
    }

    public long errors() {
        return findings.values().stream()
                .flatMap(List::stream)
                .filter(LintFinding::error)
                .count();
    }

    public long advice() {
        return findings.values().stream().mapToLong(List::size).sum() - errors();
    }

    /** Id of the first section or question that has an error, in no particular order of kinds. */
    public String firstError() {
        return Stream.concat(
                        form.sections().stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of(section.id()),
                                        section.questions().stream()
                                                .flatMap(question -> Stream.concat(
                                                        Stream.of(question.id()),
                                                        question.columns().stream()
                                                                .map(Question::id))))),
                        Stream.of(""))
                .filter(id -> findings(id).stream().anyMatch(LintFinding::error))
                .findFirst()
                .orElse("");
    }

    public String seen(String id) {
        return Seen.of(draft.definition(), id);
    }

    /** Types that can be chosen, as those of a table's columns or of questions. */
    public List<QuestionType> types(boolean column) {
        return Stream.of(QuestionType.values())
                .filter(type -> !column || type.fitsCell())
                .toList();
    }

    /** The rule as choices, in JSON for the page's script; null when only its formula says it. */
    public @Nullable String choices(@Nullable Formula formula) {
        return SimpleRule.of(formula)
                .map(rule -> JsonMapper.shared().writeValueAsString(rule))
                .orElse(null);
    }

    /** Everything that rules can ask about, in JSON for the page's script. */
    public String askables(Page page) {
        return JsonMapper.shared()
                .writeValueAsString(form.questions()
                        .filter(question -> question.type().answered() && question.type() != QuestionType.TABLE)
                        .map(question -> new Askable(
                                question.id(),
                                page.text(question.label()),
                                question.type().key(),
                                options(page, question)))
                        .toList());
    }

    private static List<Named> options(Page page, Question question) {
        Stream<Named> own =
                question.options().stream().map(option -> new Named(option.id(), page.text(option.label())));
        Stream<Named> other =
                question.other() ? Stream.of(new Named(Option.OTHER, page.t("forms.other"))) : Stream.empty();
        return question.type() == QuestionType.YES_NO
                ? List.of(new Named("yes", page.t("forms.yes")), new Named("no", page.t("forms.no")))
                : Stream.concat(own, other).toList();
    }

    /** Where a question can be moved to: sections, or nowhere else for a column. */
    public List<Section> sections() {
        return form.sections();
    }

    /** The table that has the column; null for a question of a section. */
    public @Nullable Question table(Question question) {
        return form.questions()
                .filter(table -> table.columns().contains(question))
                .findFirst()
                .orElse(null);
    }

    public boolean isOpen(String id) {
        return open.equals(id);
    }

    /** How many questions a section asks, columns not counted. */
    public static long asked(Section section) {
        return section.questions().stream()
                .filter(question -> question.type() != QuestionType.NOTE)
                .count();
    }

    /** Rows of a list that a computed question or a title may name. */
    public List<RowList> lists() {
        return form.lists().toList();
    }
}
