package org.ruammue.submissions.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ruammue.forms.Option;
import org.ruammue.forms.Question;
import org.ruammue.forms.QuestionType;
import org.ruammue.web.LocalizedText;

/** Which cells an answer takes. A type that is not named here cannot be answered in a spreadsheet; the file says so. */
final class Slots {
    static final String OTHER = "other";
    static final LocalizedText TICK = new LocalizedText("✓", "✓");
    static final LocalizedText YES = new LocalizedText("ใช่", "Yes");
    static final LocalizedText NO = new LocalizedText("ไม่ใช่", "No");
    static final LocalizedText OWN = new LocalizedText("อื่น ๆ", "Other");
    private static final LocalizedText OWN_WORDS = new LocalizedText("อื่น ๆ โปรดระบุ", "Other: please say which");

    /** Answered in one cell of text or number. */
    private static final Set<QuestionType> TYPED = Set.of(
            QuestionType.SHORT_TEXT,
            QuestionType.LONG_TEXT,
            QuestionType.NUMBER,
            QuestionType.MONEY,
            QuestionType.PERCENTAGE,
            QuestionType.DATE,
            QuestionType.TIME,
            QuestionType.EMAIL,
            QuestionType.PHONE,
            QuestionType.WEB_ADDRESS);

    private Slots() {}

    /** In order; none for what cannot be answered in a spreadsheet. */
    static List<Slot> of(Question question) {
        if (TYPED.contains(question.type())) {
            return List.of(Slot.ONLY);
        }
        return switch (question.type()) {
            case YES_NO -> List.of(new Slot("", Slot.NONE, List.of(YES, NO)));
            case CHOICE -> one(question);
            case CHOICES -> several(question);
            case RATING -> List.of(new Slot("", Slot.NONE, steps(question)));
            case ORGANISATION ->
                List.of(new Slot("", Slot.NONE, onOffer(question).labels()));
            case RANKING, LIKERT, DATE_RANGE, FISCAL_PERIOD, PERSON, ADDRESS -> parts(question);
            default -> List.of();
        };
    }

    private static List<Slot> one(Question question) {
        List<LocalizedText> entries = new ArrayList<>(new Entries(question.options()).labels());
        if (!question.other()) {
            return List.of(new Slot("", Slot.NONE, entries));
        }
        entries.add(OWN);
        return List.of(new Slot("", Slot.NONE, entries), new Slot(OTHER, OWN_WORDS, List.of()));
    }

    /** Organisations that have ended are known but not offered. */
    private static Entries onOffer(Question question) {
        return new Entries(question.options().stream()
                .filter(option -> !option.carries().containsKey("ended"))
                .toList());
    }

    private static List<Slot> several(Question question) {
        List<Slot> slots = new ArrayList<>();
        for (Option option : question.options()) {
            slots.add(new Slot(option.id(), option.label(), List.of(TICK)));
        }
        if (question.other()) {
            slots.add(new Slot(OTHER, OWN_WORDS, List.of()));
        }
        return slots;
    }

    private static List<LocalizedText> steps(Question question) {
        return question.steps().stream().map(String::valueOf).map(Slots::same).toList();
    }

    private static List<Slot> parts(Question question) {
        return question.parts().stream().map(part -> part(question, part)).toList();
    }

    private static Slot part(Question question, String part) {
        return switch (question.type()) {
            case RANKING -> new Slot(part, label(question.options(), part), steps(question));
            case LIKERT -> new Slot(part, label(question.statements(), part), new Entries(question.options()).labels());
            case FISCAL_PERIOD ->
                new Slot(
                        part,
                        Slot.NONE,
                        part.equals("quarter") ? List.of(same("1"), same("2"), same("3"), same("4")) : List.of());
            default -> new Slot(part, Slot.NONE, List.of());
        };
    }

    private static LocalizedText label(List<Option> options, String id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .map(Option::label)
                .findFirst()
                .orElse(same(id));
    }

    private static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }
}
