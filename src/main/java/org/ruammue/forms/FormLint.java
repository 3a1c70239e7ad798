package org.ruammue.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;

/** Looks for mistakes in a form that its schema cannot see. Templates, imports and the builder all ask here. */
public final class FormLint {
    private static final int MOST_ANSWERS = 400;

    private final Form form;
    private final List<LintFinding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final FormulaLint formulas;
    private final PartLint parts;

    private FormLint(Form form) {
        this.form = form;
        formulas = new FormulaLint(form, findings);
        parts = new PartLint(findings);
    }

    /** In the order of the form, errors and advice mixed. */
    public static List<LintFinding> check(Form form) {
        FormLint lint = new FormLint(form);
        lint.form();
        return lint.findings;
    }

    private void form() {
        translated("/name", form.name(), form.name());
        for (int i = 0; i < form.sections().size(); i++) {
            section(form.sections().get(i), "/sections/" + i);
        }
        formulas.circles();
        if (form.sections().isEmpty()) {
            error("/sections", form.name(), "forms.definition.no-sections");
        }
        if (form.questions().count() > MOST_ANSWERS) {
            advise("/sections", form.name(), "forms.definition.very-long", MOST_ANSWERS);
        }
    }

    private void section(Section section, String at) {
        unique(ids, section.id(), section.title(), at);
        if (section.questions().isEmpty()) {
            error(at + "/questions", section.title(), "forms.definition.section-empty");
        }
        translated(at + "/title", section.title(), section.title());
        formulas.of(at + "/show-when", section.title(), section.showWhen(), null, null);
        for (int i = 0; i < section.questions().size(); i++) {
            question(section.questions().get(i), at + "/questions/" + i, section, null);
        }
        Repeat repeat = section.repeat();
        if (repeat != null) {
            repeat(repeat, section.title(), at + "/repeat", section.questions());
        }
    }

    private void repeat(Repeat repeat, LocalizedText where, String at, List<Question> questions) {
        String titled = repeat.titleQuestion();
        if (titled != null
                && questions.stream().noneMatch(question -> question.id().equals(titled))) {
            error(at + "/title-question", where, "forms.definition.title-question", titled);
        }
        if (repeat.min() > repeat.max()) {
            error(at + "/min", where, "forms.definition.min-max");
        }
    }

    private void question(Question question, String at, Section section, @Nullable Question table) {
        unique(ids, question.id(), question.label(), at);
        translated(at + "/label", question.label(), question.label());
        options(question, at);
        parts.of(question, at);
        if (question.limits().min() != null
                && question.limits().max() != null
                && question.limits().min().compareTo(question.limits().max()) > 0) {
            error(at + "/min", question.label(), "forms.definition.min-max");
        }
        files(question, at);
        table(question, at, section, table != null);
        boolean computed = question.type() == QuestionType.COMPUTED;
        if (computed != (question.logic().compute() != null)) {
            String key = computed ? "forms.definition.compute-missing" : "forms.definition.compute-unused";
            error(computed ? at : at + "/compute", question.label(), key, question.id());
        }
        formulas.of(question, at, section, table);
    }

    private void table(Question question, String at, Section section, boolean column) {
        Table table = question.table();
        if ((question.type() == QuestionType.TABLE) != (table != null)) {
            error(at, question.label(), "forms.definition.table", question.id());
        }
        if (column && !question.type().fitsCell()) {
            error(at + "/type", question.label(), "forms.definition.column-type", question.id());
        }
        if (table == null) {
            return;
        }
        if (section.repeats()) {
            error(at, question.label(), "forms.definition.table-in-list", question.id());
        }
        repeat(table.rows(), question.label(), at + "/rows", table.columns());
        for (int i = 0; i < table.columns().size(); i++) {
            question(table.columns().get(i), at + "/columns/" + i, section, question);
        }
    }

    private void files(Question question, String at) {
        FileLimits limits = question.fileLimits();
        if (!question.type().isFile() && question.limits().files() != null) {
            error(at, question.label(), "forms.definition.files-unused", question.id());
        }
        if (question.type() == QuestionType.IMAGE && !limits.kinds().isEmpty()) {
            error(at + "/kinds", question.label(), "forms.definition.kinds-of-image", question.id());
        }
        if (limits.atLeast() > limits.atMost()) {
            error(at + "/min-files", question.label(), "forms.definition.min-max");
        }
    }

    private void options(Question question, String at) {
        if (question.type().hasOptions() && question.options().isEmpty()) {
            error(at, question.label(), "forms.definition.options-missing", question.id());
        }
        boolean own = !question.type().hasLiveOptions();
        if ((own && !question.type().hasOptions() && !question.options().isEmpty())
                || (!question.type().takesOwnWords() && question.other())) {
            error(at, question.label(), "forms.definition.options-unused", question.id());
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; own && i < question.options().size(); i++) {
            Option option = question.options().get(i);
            unique(seen, option.id(), question.label(), at + "/options/" + i);
            translated(at + "/options/" + i, question.label(), option.label());
        }
        if (question.other() && !seen.add(Option.OTHER)) {
            error(at + "/other", question.label(), "forms.definition.other-twice");
        }
    }

    private void unique(Set<String> seen, String id, LocalizedText where, String at) {
        if (!seen.add(id)) {
            error(at + "/id", where, "forms.definition.id-twice", id);
        }
    }

    /** A text without English letters where English belongs was copied, not translated. */
    private void translated(String at, LocalizedText where, LocalizedText text) {
        if (text.th().isBlank() && text.en().isBlank()) {
            error(at, where, "forms.definition.no-words");
            return;
        }
        boolean thai =
                text.en().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI);
        if (thai || text.en().isBlank()) {
            advise(at, where, "forms.definition.not-translated");
        }
    }

    private void error(String at, LocalizedText where, String key, Object... args) {
        findings.add(new LintFinding(at, true, where, Remark.of(key, Objects.requireNonNull(args))));
    }

    private void advise(String at, LocalizedText where, String key, Object... args) {
        findings.add(new LintFinding(at, false, where, Remark.of(key, Objects.requireNonNull(args))));
    }
}
