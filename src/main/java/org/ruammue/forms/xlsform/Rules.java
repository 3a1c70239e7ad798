package org.ruammue.forms.xlsform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ruammue.forms.logic.Formula;

/** Turns the formulas of a survey into those of a form: other ids, and plain names for paths. */
final class Rules {
    private static final Pattern ANSWER = Pattern.compile("\\$\\{\\s*([^{}]{1,100}?)\\s*\\}");

    /** {@code ../q}, {@code current()/../q} and the like; the last name is the question. */
    private static final Pattern PATH = Pattern.compile(
            "(?:current\\(\\)/)?(?:\\.\\./)+(?:[\\w.-]+/)*([A-Za-z_][\\w.-]*)|current\\(\\)/\\.(?!\\.)");

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

    private final Ids ids;
    private final Map<String, String> choices;

    Rules(Ids ids, Map<String, String> choices) {
        this.ids = ids;
        this.choices = choices;
    }

    /** The names of questions that a text refers to. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher answers = ANSWER.matcher(text);
        while (answers.find()) {
            names.add(answers.group(1));
        }
        return names;
    }

    String rule(String written) {
        String text = PATH.matcher(written)
                .replaceAll(path -> Matcher.quoteReplacement(path.group(1) == null ? "." : "${" + path.group(1) + "}"));
        if (!choices.isEmpty()) {
            text = QUOTED.matcher(text).replaceAll(this::choice);
        }
        return names(text).stream().allMatch(name -> ids.of(name).equals(name))
                ? text.strip()
                : Formula.of(text).renamed(ids::of).text();
    }

    private String choice(java.util.regex.MatchResult quoted) {
        String name = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
        String id = choices.get(name);
        return Matcher.quoteReplacement(id == null ? quoted.group() : "'" + id + "'");
    }

    /** All of the rules at once; one alone stays as it was written. */
    static String all(List<String> rules) {
        List<String> some =
                rules.stream().filter(rule -> !rule.isEmpty()).distinct().toList();
        return some.size() == 1
                ? some.getFirst()
                : String.join(
                        " and ", some.stream().map(rule -> "(" + rule + ")").toList());
    }
}
