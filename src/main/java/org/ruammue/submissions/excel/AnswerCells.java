package org.ruammue.submissions.excel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ruammue.forms.Question;
import org.ruammue.forms.QuestionType;
import org.ruammue.forms.TypedValue;
import org.ruammue.thai.DateStyle;
import org.ruammue.thai.ThaiDates;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer as the texts of its cells, in the order of its {@link Slots}, and back. */
final class AnswerCells {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> TICKS = Set.of("✓", "✔", "☑", "√", "x", "1", "true", "yes", "ใช่", "เลือก");
    private static final Set<String> CROSSES = Set.of("", "0", "-", "false", "no", "ไม่", "ไม่ใช่", "ไม่เลือก");

    private AnswerCells() {}

    /** One text for each slot, empty for a blank cell. */
    static List<String> texts(Question question, JsonNode value, Locale locale) {
        List<String> texts = Slots.of(question).stream()
                .map(slot -> text(question, slot, value, locale))
                .toList();
        boolean comesBack =
                question.read(raw(question, texts)) instanceof TypedValue.Accepted(JsonNode read) && read.equals(value);
        return comesBack
                ? texts
                : Slots.of(question).stream()
                        .map(slot -> stored(slot, value, texts, question))
                        .toList();
    }

    /** What somebody typed, for {@link Question#read}. */
    static JsonNode raw(Question question, List<String> texts) {
        if (texts.stream().allMatch(String::isBlank)) {
            return NullNode.getInstance();
        }
        return switch (question.type()) {
            case CHOICE -> one(question, texts);
            case CHOICES -> several(question, texts);
            case YES_NO -> JSON.stringNode(yesNo(texts.getFirst()));
            case RANKING, LIKERT, DATE_RANGE, FISCAL_PERIOD, PERSON, ADDRESS -> parts(question, texts);
            case ORGANISATION -> JSON.stringNode(new Entries(question.options()).id(texts.getFirst()));
            default -> JSON.stringNode(texts.getFirst());
        };
    }

    private static String text(Question question, Slot slot, JsonNode value, Locale locale) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return switch (question.type()) {
            case YES_NO -> value.isBoolean() ? (value.booleanValue() ? Slots.YES : Slots.NO).in(locale) : "";
            case CHOICE -> chosen(question, slot, value, locale);
            case CHOICES -> ticked(slot, value);
            case RANKING -> place(slot, value);
            case LIKERT -> {
                String option = value.path(slot.part()).asString("");
                yield option.isEmpty()
                        ? ""
                        : new Entries(question.options()).label(option).in(locale);
            }
            case DATE -> day(value.asString(""), locale);
            case DATE_RANGE -> day(value.path(slot.part()).asString(""), locale);
            case FISCAL_PERIOD, PERSON, ADDRESS -> plain(value.path(slot.part()));
            case ORGANISATION ->
                new Entries(question.options()).label(value.asString("")).in(locale);
            default -> plain(value);
        };
    }

    /** Where the friendly text would not come back as the same answer. */
    private static String stored(Slot slot, JsonNode value, List<String> texts, Question question) {
        return switch (question.type()) {
            case DATE -> plain(value);
            case DATE_RANGE -> plain(value.path(slot.part()));
            default -> texts.get(Slots.of(question).indexOf(slot));
        };
    }

    private static String plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
    }

    private static String day(String iso, Locale locale) {
        try {
            DateStyle style = locale.getLanguage().equals("en") ? DateStyle.LONG_ENGLISH : DateStyle.LONG_THAI;
            return iso.isEmpty() ? "" : ThaiDates.format(LocalDate.parse(iso), style);
        } catch (DateTimeException e) {
            return iso;
        }
    }

    private static String chosen(Question question, Slot slot, JsonNode value, Locale locale) {
        if (value.isObject()) {
            return slot.part().equals(Slots.OTHER) ? value.path(Slots.OTHER).asString("") : Slots.OWN.in(locale);
        }
        return slot.part().equals(Slots.OTHER)
                ? ""
                : new Entries(question.options()).label(value.asString("")).in(locale);
    }

    private static String ticked(Slot slot, JsonNode value) {
        for (JsonNode item : value) {
            if (item.isObject() && slot.part().equals(Slots.OTHER)) {
                return item.path(Slots.OTHER).asString("");
            }
            if (item.isString() && item.stringValue().equals(slot.part())) {
                return Slots.TICK.th();
            }
        }
        return "";
    }

    private static String place(Slot slot, JsonNode value) {
        if (value.isObject()) {
            return plain(value.path(slot.part()));
        }
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).asString("").equals(slot.part())) {
                return String.valueOf(i + 1);
            }
        }
        return "";
    }

    private static String yesNo(String typed) {
        String text = Entries.plain(typed);
        return is(Slots.YES, text) ? "yes" : is(Slots.NO, text) ? "no" : text;
    }

    private static boolean is(LocalizedText entry, String text) {
        return Entries.plain(entry.th()).equals(text)
                || Entries.plain(entry.en()).equals(text);
    }

    private static JsonNode one(Question question, List<String> texts) {
        String words = texts.size() > 1 ? texts.get(1) : "";
        boolean own = is(Slots.OWN, Entries.plain(texts.getFirst()))
                || (texts.getFirst().isBlank() && !words.isBlank());
        return own && question.other()
                ? JSON.objectNode().put(Slots.OTHER, words)
                : JSON.stringNode(new Entries(question.options()).id(texts.getFirst()));
    }

    private static JsonNode several(Question question, List<String> texts) {
        ArrayNode chosen = JSON.arrayNode();
        List<Slot> slots = Slots.of(question);
        for (int i = 0; i < slots.size(); i++) {
            String text = Entries.plain(texts.get(i));
            if (slots.get(i).part().equals(Slots.OTHER)
                    && question.other()
                    && slots.get(i).entries().isEmpty()) {
                if (!text.isEmpty()) {
                    chosen.addObject().put(Slots.OTHER, texts.get(i));
                }
            } else if (TICKS.contains(text)) {
                chosen.add(slots.get(i).part());
            } else if (!CROSSES.contains(text)) {
                // Neither a tick nor none: no option has this name, so the question refuses it
                chosen.add("?" + text);
            }
        }
        return chosen;
    }

    private static JsonNode parts(Question question, List<String> texts) {
        ObjectNode value = JSON.objectNode();
        List<Slot> slots = Slots.of(question);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            String text = texts.get(i).strip();
            if (!text.isEmpty()) {
                boolean option = question.type() == QuestionType.LIKERT;
                value.put(slots.get(i).part(), option ? new Entries(question.options()).id(text) : text);
                parts.add(text);
            }
        }
        return parts.isEmpty() ? NullNode.getInstance() : value;
    }
}
