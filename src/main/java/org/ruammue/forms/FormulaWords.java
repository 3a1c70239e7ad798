package org.ruammue.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ruammue.forms.logic.Expression;
import org.ruammue.forms.logic.Formula;
import org.ruammue.forms.logic.Operator;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts a rule into words for the people who answer. A rule that words would not make plainer is only announced. */
final class FormulaWords {
    private static final LocalizedText DEPENDS =
            new LocalizedText("ตอบเมื่อคำตอบข้ออื่นกำหนดให้ตอบ", "Asked when other answers call for it");
    private static final LocalizedText OTHER = new LocalizedText("อื่น ๆ", "Other");
    private static final Map<Operator, LocalizedText> COMPARED = Map.of(
            Operator.NOT_EQUAL, new LocalizedText("ไม่ใช่", "is not"),
            Operator.LESS, new LocalizedText("น้อยกว่า", "is less than"),
            Operator.AT_MOST, new LocalizedText("ไม่เกิน", "is at most"),
            Operator.GREATER, new LocalizedText("มากกว่า", "is more than"),
            Operator.AT_LEAST, new LocalizedText("ตั้งแต่", "is at least"));

    private final Form form;

    private FormulaWords(Form form) {
        this.form = form;
    }

    static LocalizedText of(Form form, Formula formula) {
        Expression root = formula.root();
        return Optional.ofNullable(root)
                .flatMap(new FormulaWords(form)::words)
                .map(words -> new LocalizedText("ตอบข้อนี้เมื่อ " + words.th(), "Answer this when " + words.en()))
                .orElse(DEPENDS);
    }

    private Optional<LocalizedText> words(Expression expression) {
        return sameQuestion(expression).or(() -> switch (expression) {
            case Expression.Operation(Operator operator, var left, var right)
            when operator == Operator.OR || operator == Operator.AND -> joined(operator, left, right);
            case Expression.Operation(Operator operator, Expression.Answer(String id), Expression value)
            when COMPARED.containsKey(operator) -> compared(operator, id, value);
            default -> Optional.empty();
        });
    }

    private Optional<LocalizedText> joined(Operator operator, Expression left, Expression right) {
        String th = operator == Operator.OR ? " หรือ " : " และ ";
        String en = operator == Operator.OR ? " or " : " and ";
        return words(left)
                .flatMap(one ->
                        words(right).map(two -> new LocalizedText(one.th() + th + two.th(), one.en() + en + two.en())));
    }

    private Optional<LocalizedText> compared(Operator operator, String id, Expression value) {
        LocalizedText between = Objects.requireNonNull(COMPARED.get(operator));
        boolean blank = value instanceof Expression.Text(String text) && text.isEmpty();
        if (blank) {
            return question(id)
                    .map(question -> new LocalizedText(
                            "มีคำตอบใน “" + question.label().th() + "”",
                            "“" + question.label().en() + "” is answered"));
        }
        return question(id)
                .flatMap(question -> label(question, value)
                        .map(label -> new LocalizedText(
                                "“" + question.label().th() + "” " + between.th() + " " + label.th(),
                                "“" + question.label().en() + "” " + between.en() + " " + label.en())));
    }

    /** One question having one of some answers, however the rule says so. */
    private Optional<LocalizedText> sameQuestion(Expression expression) {
        List<String> answers = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        if (!collect(expression, asked, answers) || asked.stream().distinct().count() != 1) {
            return Optional.empty();
        }
        return question(asked.getFirst()).map(question -> {
            List<LocalizedText> labels =
                    answers.stream().map(answer -> label(question, answer)).toList();
            return new LocalizedText(
                    "“" + question.label().th() + "” เป็น "
                            + labels.stream().map(l -> "“" + l.th() + "”").collect(Collectors.joining(" หรือ ")),
                    "“" + question.label().en() + "” is "
                            + labels.stream().map(l -> "“" + l.en() + "”").collect(Collectors.joining(" or ")));
        });
    }

    private static boolean collect(Expression expression, List<String> asked, List<String> answers) {
        return switch (expression) {
            case Expression.Operation(Operator operator, Expression left, Expression right)
            when operator == Operator.OR -> collect(left, asked, answers) && collect(right, asked, answers);
            case Expression.Operation(Operator operator, Expression.Answer(String id), Expression.Text(String text))
            when operator == Operator.EQUAL -> !text.isEmpty() && asked.add(id) && answers.add(text);
            case Expression.Call(String function, List<Expression> arguments)
            when function.equals("selected")
                    && arguments.get(0) instanceof Expression.Answer(String id)
                    && arguments.get(1) instanceof Expression.Text(String text) -> asked.add(id) && answers.add(text);
            default -> false;
        };
    }

    private Optional<LocalizedText> label(Question question, Expression value) {
        return switch (value) {
            case Expression.Text(String text) -> Optional.of(quoted(label(question, text)));
            case Expression.Num(var number) ->
                Optional.of(AnswerText.of(question, JsonNodeFactory.instance.numberNode(number)));
            case Expression.Answer(String id) -> question(id).map(other -> quoted(other.label()));
            default -> Optional.empty();
        };
    }

    private static LocalizedText quoted(LocalizedText label) {
        return new LocalizedText("“" + label.th() + "”", "“" + label.en() + "”");
    }

    private static LocalizedText label(Question question, String answer) {
        if (answer.equals(Option.OTHER) && question.other()) {
            return OTHER;
        }
        return AnswerText.of(
                question,
                question.type() == QuestionType.YES_NO
                        ? BooleanNode.valueOf(answer.equals("yes"))
                        : JsonNodeFactory.instance.stringNode(answer));
    }

    private Optional<Question> question(String id) {
        return form.question(id);
    }
}
