package org.ruammue.submissions.excel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.FieldView;
import org.ruammue.forms.Question;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;

/** The words of a workbook in one language. */
record BookWords(Messages messages, Locale locale) {
    String t(String key, Object... args) {
        return messages.get(locale, key, args);
    }

    String of(@Nullable LocalizedText text) {
        return text == null ? "" : text.in(locale);
    }

    List<String> all(List<LocalizedText> texts) {
        return texts.stream().map(this::of).toList();
    }

    boolean thai() {
        return !locale.getLanguage().equals("en");
    }

    /** What a cell of several is for. */
    String part(Question question, Slot slot) {
        return slot.label().equals(Slot.NONE)
                ? t("forms.part." + question.type().key() + "." + slot.part())
                : of(slot.label());
    }

    String label(FieldView field) {
        return of(field.question().label()) + (field.required() ? " *" : "");
    }

    /** All that helps to answer, in lines. */
    String help(FieldView field) {
        Question question = field.question();
        LocalizedText locked = field.locked();
        return lines(
                locked == null ? "" : of(locked),
                of(field.when()),
                of(question.help()),
                question.example() == null ? "" : t("forms.example", of(question.example())),
                usual(question),
                of(question.limits().unit()));
    }

    String help(Question question) {
        return lines(
                of(question.help()),
                question.example() == null ? "" : t("forms.example", of(question.example())),
                usual(question));
    }

    /** How a type is typed. */
    private String usual(Question question) {
        String key = "submissions.excel.hint." + question.type().key();
        return messages.has(key) ? t(key) : "";
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
