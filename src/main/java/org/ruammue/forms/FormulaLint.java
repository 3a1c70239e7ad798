package org.ruammue.forms;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.logic.Expression;
import org.ruammue.forms.logic.Formula;
import org.ruammue.forms.logic.FormulaProblem;
import org.ruammue.forms.logic.Operator;
import org.ruammue.web.LocalizedText;

/** Looks for mistakes in the rules of a form: unreadable, about nothing, never true, or in a circle. */
final class FormulaLint {
    private final Form form;
    private final List<LintFinding> findings;
    private final Map<String, Question> questions;
    private final Set<String> lists;
    private final Map<String, Set<String>> looksAt = new LinkedHashMap<>();
    private final Map<String, String> pointers = new HashMap<>();

    FormulaLint(Form form, List<LintFinding> findings) {
        this.form = form;
        this.findings = findings;
        questions = form.questions().collect(Collectors.toMap(Question::id, Function.identity(), (one, other) -> one));
        lists = form.lists().map(RowList::id).collect(Collectors.toSet());
    }

    /** The rules of one question. What it looks at, and what shows its section and table, decides about it. */
    void of(Question question, String at, Section section, @Nullable Question table) {
        Logic logic = question.logic();
        LocalizedText where = question.label();
        pointers.putIfAbsent(question.id(), at);
        of(at + "/show-when", where, logic.showWhen(), question.id(), null);
        of(at + "/required-when", where, logic.requiredWhen(), null, null);
        of(at + "/compute", where, logic.compute(), question.id(), null);
        of(at + "/options-when", where, logic.optionsWhen(), null, question);
        of(
                at + "/check/that",
                where,
                logic.check() == null ? null : logic.check().that(),
                null,
                null);
        Set<String> decided = looksAt.computeIfAbsent(question.id(), id -> new LinkedHashSet<>());
        if (section.showWhen() != null) {
            decided.addAll(section.showWhen().references());
        }
        if (table != null) {
            decided.add(table.id());
        }
    }

    /**
     * One rule.
     *
     * @param decides id of the question whose appearance or value it decides; null when it decides neither
     * @param filtered the question whose options it filters
     */
    void of(
            String at,
            LocalizedText where,
            @Nullable Formula formula,
            @Nullable String decides,
            @Nullable Question filtered) {
        if (formula == null) {
            return;
        }
        FormulaProblem problem = formula.problem();
        Expression root = formula.root();
        if (problem != null || root == null) {
            add(at, true, where, problem == null ? Remark.of("forms.formula.ends") : remark(problem));
            return;
        }
        for (String id : formula.references()) {
            if (!questions.containsKey(id) && !lists.contains(id)) {
                add(at, true, where, Remark.of("forms.definition.condition-question", id));
            }
        }
        root.walk(part -> part(at, where, part, filtered));
        if (decides != null) {
            looksAt.computeIfAbsent(decides, id -> new LinkedHashSet<>()).addAll(formula.references());
        }
        if (at.endsWith("/show-when") && formula.references().isEmpty() && !formula.holds(new NoAnswers())) {
            add(at, false, where, Remark.of("forms.definition.unreachable"));
        }
    }

    private void part(String at, LocalizedText where, Expression part, @Nullable Question filtered) {
        if (part instanceof Expression.Attribute(String name) && !carried(filtered, name)) {
            add(at, true, where, Remark.of("forms.formula.word", name));
        }
        if (part
                        instanceof
                        Expression.Operation(
                                Operator operator,
                                Expression.Answer(String id),
                                Expression.Text(String answer))
                && (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL)) {
            answer(at, where, id, answer);
        }
        if (part instanceof Expression.Call(String function, List<Expression> arguments)
                && function.equals("selected")
                && arguments.get(0) instanceof Expression.Answer(String id)
                && arguments.get(1) instanceof Expression.Text(String answer)) {
            answer(at, where, id, answer);
        }
    }

    private static boolean carried(@Nullable Question filtered, String name) {
        return filtered != null
                && (name.equals("name")
                        || (filtered.type() == QuestionType.ORGANISATION && DirectoryAnswers.CARRIED.contains(name))
                        || filtered.options().stream()
                                .anyMatch(option -> option.carries().containsKey(name)));
    }

    private void answer(String at, LocalizedText where, String id, String answer) {
        Question question = questions.get(id);
        if (question == null || answer.isEmpty()) {
            return;
        }
        boolean yesNo = question.type() == QuestionType.YES_NO;
        boolean known = yesNo
                ? answer.equals("yes") || answer.equals("no")
                : !question.type().hasOptions()
                        || question.option(answer).isPresent()
                        || (question.other() && answer.equals(Option.OTHER));
        if (!known) {
            add(at, true, where, Remark.of("forms.definition.condition-answer", answer, id));
        }
    }

    /** Questions that decide about themselves, over however many others; each circle is named once. */
    void circles() {
        Set<String> clear = new LinkedHashSet<>();
        for (String id : looksAt.keySet()) {
            follow(id, new LinkedHashSet<>(), clear);
        }
    }

    private void follow(String id, LinkedHashSet<String> way, Set<String> clear) {
        if (clear.contains(id)) {
            return;
        }
        if (!way.add(id)) {
            List<String> circle =
                    way.stream().dropWhile(step -> !step.equals(id)).toList();
            Question question = questions.get(id);
            add(
                    pointers.getOrDefault(id, "/sections"),
                    true,
                    question == null ? form.name() : question.label(),
                    Remark.of("forms.definition.circle", String.join(" → ", circle) + " → " + id));
            clear.addAll(circle);
            return;
        }
        looksAt.getOrDefault(id, Set.of()).forEach(next -> follow(next, way, clear));
        way.remove(id);
        clear.add(id);
    }

    private static Remark remark(FormulaProblem problem) {
        Object[] args = new Object[problem.args().size() + 1];
        args[0] = problem.position();
        for (int i = 1; i < args.length; i++) {
            args[i] = problem.args().get(i - 1);
        }
        return Remark.of(problem.key(), args);
    }

    private void add(String at, boolean error, LocalizedText where, Remark remark) {
        findings.add(new LintFinding(at, error, where, remark));
    }
}
