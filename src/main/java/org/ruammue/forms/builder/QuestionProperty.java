package org.ruammue.forms.builder;

import java.util.List;
import java.util.stream.Stream;
import org.ruammue.forms.QuestionType;

/**
 * What a person sets of a question beside its wording, options and rules: a property of the definition and how it is
 * typed. Which types have it is said in {@link #of}.
 */
public enum QuestionProperty {
    MAX_WORDS("max-words", Kind.WHOLE),
    MAX_LENGTH("max-length", Kind.WHOLE),
    MIN("min", Kind.NUMBER),
    MAX("max", Kind.NUMBER),
    DECIMALS("decimals", Kind.WHOLE),
    UNIT("unit", Kind.TEXT),
    LOW_LABEL("low-label", Kind.TEXT),
    HIGH_LABEL("high-label", Kind.TEXT),
    /** Parts that must be there. */
    NEEDS("needs", Kind.PARTS),
    MIN_FILES("min-files", Kind.WHOLE),
    MAX_FILES("max-files", Kind.WHOLE),
    /** Megabytes of one file. */
    MAX_SIZE("max-size", Kind.WHOLE),
    KINDS("kinds", Kind.PARTS),
    OTHER("other", Kind.FLAG),
    CHART("chart", Kind.FLAG),
    TOTAL("total", Kind.FLAG);

    /** How it is typed. */
    public enum Kind {
        WHOLE,
        NUMBER,
        /** In Thai and English. */
        TEXT,
        FLAG,
        /** Some of {@link #choices}. */
        PARTS
    }

    private final String key;
    private final Kind kind;

    QuestionProperty(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** Its name in the definition; {@code forms.property.<key>} is its name for people. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** What the parts of a type are called, in their order. */
    public static List<String> choices(QuestionType type) {
        return switch (type) {
            case PERSON -> List.of("position", "phone", "email");
            case ADDRESS -> List.of("place", "subdistrict", "postcode");
            case FILE -> List.of("pdf", "document", "spreadsheet", "slides", "picture", "text");
            default -> List.of();
        };
    }

    /** @param column it stands in a table */
    public static List<QuestionProperty> of(QuestionType type, boolean column) {
        List<QuestionProperty> own = switch (type) {
            case SHORT_TEXT, LONG_TEXT, RICH_TEXT -> List.of(MAX_WORDS, MAX_LENGTH);
            case NUMBER -> List.of(MIN, MAX, DECIMALS, UNIT);
            case MONEY -> List.of(MIN, MAX, DECIMALS);
            case COMPUTED -> List.of(DECIMALS, UNIT);
            case CHOICE, CHOICES -> List.of(OTHER, CHART);
            case YES_NO -> List.of(CHART);
            default -> List.of();
        };
        if (!column) {
            return own;
        }
        boolean summed = type.isNumber() || type == QuestionType.COMPUTED;
        return Stream.concat(
                        own.stream().filter(property -> property != CHART), summed ? Stream.of(TOTAL) : Stream.empty())
                .toList();
    }
}
