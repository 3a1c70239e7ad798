package org.ruammue.forms;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The kinds of question. A new one is a constant here with its reader, a branch in {@code forms/input.jte}, its
 * words in {@link AnswerText} and, where it has several controls, its parts in {@link Question#parts}.
 */
public enum QuestionType {
    /** One line. Stored as a string. */
    SHORT_TEXT("short-text", 200, TextAnswers::line),
    /** Several lines. Stored as a string with {@code \n}. */
    LONG_TEXT("long-text", 4000, TextAnswers::lines),
    /** With headings, lists, bold, italics and links. Stored as HTML of {@link org.ruammue.forms.rich.RichText#html}. */
    RICH_TEXT("rich-text", 8000, RichTextAnswers::read),
    /** Stored as a JSON number. Thai digits and commas are taken. */
    NUMBER("number", 0, NumberAnswers::read),
    /** Baht, with satang as two decimals. Stored as a JSON number. */
    MONEY("money", 0, NumberAnswers::read),
    /** 0 to 100, with two decimals, unless the limits say otherwise. Stored as a JSON number. */
    PERCENTAGE("percentage", 0, NumberAnswers::read),
    /** Stored as true or false. */
    YES_NO("yes-no", 0, ChoiceAnswers::yesNo),
    /** One of the options. Stored as its id, or as {@code {"other": "own words"}}. */
    CHOICE("choice", 200, ChoiceAnswers::one),
    /** Several of the options. Stored as an array of what {@link #CHOICE} stores, in the order of the options. */
    CHOICES("choices", 200, ChoiceAnswers::several),
    /** Places in an order, best first. Stored as an array of option ids; {@code max} says how many are asked for. */
    RANKING("ranking", 0, RankingAnswers::read),
    /** A step from {@code min}, usually 1, to {@code max}, usually 5. Stored as a JSON number. */
    RATING("rating", 0, ScaleAnswers::rating),
    /** The same options for each statement. Stored as {@code {"statement": "option"}}, in the order of the statements. */
    LIKERT("likert", 0, ScaleAnswers::likert),
    /** One day. Stored as ISO, {@code 2026-11-21}; typed with Buddhist or Christian year. */
    DATE("date", 0, DateAnswers::date),
    /** Stored as {@code 09:30}. */
    TIME("time", 40, DateAnswers::time),
    /** Both days included. Stored as {@code {"from": "2026-11-21", "to": "2026-11-30"}}. */
    DATE_RANGE("date-range", 0, DateAnswers::range),
    /** A Buddhist fiscal year or a quarter of one. Stored as {@code {"year": 2570, "quarter": 1}}. */
    FISCAL_PERIOD("fiscal-period", 0, PeriodAnswers::read),
    /** Stored as a string. */
    EMAIL("email", 254, ContactAnswers::email),
    /** A Thai number, with extension, or an international one. Stored grouped for reading: {@code 0 2226 3727 ต่อ 12}. */
    PHONE("phone", 100, ContactAnswers::phone),
    /** Stored as {@code {"name": …, "position": …, "phone": …, "email": …}}, without the parts that are blank. */
    PERSON("person", 200, PersonAnswers::read),
    /** Stored as {@code {"place": …, "subdistrict": …, "district": …, "province": …, "postcode": …}}, names in Thai. */
    ADDRESS("address", 300, AddressAnswers::read),
    /** One of the directory, by its name or code. Stored as its code. */
    ORGANISATION("organisation", 300, DirectoryAnswers::organisation),
    /** An http or https address. Stored as a string. */
    WEB_ADDRESS("web-address", 500, ContactAnswers::webAddress),
    /** Files sent before. Stored as an array of {@link FileAnswer}. */
    FILE("file", 0, FileAnswers::read),
    /** The same with pictures alone, which are shown. */
    IMAGE("image", 0, FileAnswers::read),
    /** Rows of cells; each cell is an answer of its own. */
    TABLE("table", 0, AnswerReader::untyped),
    /** Worked out of other answers. Stored, at the submit, as a number or a string. */
    COMPUTED("computed", 0, AnswerReader::untyped),
    /** A text between questions; nothing is answered. */
    NOTE("note", 0, AnswerReader::untyped);

    private final String key;
    private final int usualLength;
    private final AnswerReader reader;

    QuestionType(String key, int usualLength, AnswerReader reader) {
        this.key = key;
        this.usualLength = usualLength;
        this.reader = reader;
    }

    /** As a definition writes it. */
    public String key() {
        return key;
    }

    /** Whether somebody types an answer; a table is answered in its cells. */
    public boolean answered() {
        return this != NOTE && this != COMPUTED && this != TABLE;
    }

    /** Whether answers line up on the right. */
    public boolean isNumber() {
        return this == NUMBER || this == MONEY || this == PERCENTAGE;
    }

    /** Whether it can be a column of a table. */
    public boolean fitsCell() {
        return switch (this) {
            case TABLE, NOTE, CHOICES, RANKING, LIKERT, PERSON, ADDRESS, RICH_TEXT, FILE, IMAGE -> false;
            default -> true;
        };
    }

    public boolean isFile() {
        return this == FILE || this == IMAGE;
    }

    /** Whether the definition lists what can be answered. */
    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES || this == RANKING || this == LIKERT;
    }

    /** Whether what can be answered comes from elsewhere than the definition; see {@link OptionSource}. */
    public boolean hasLiveOptions() {
        return this == ORGANISATION || this == ADDRESS;
    }

    /** Whether an answer in own words can stand beside the options. */
    public boolean takesOwnWords() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether it asks about several statements at once. */
    public boolean hasStatements() {
        return this == LIKERT;
    }

    /** Whether an answer is picked rather than typed. */
    public boolean isChosen() {
        return hasOptions() || this == YES_NO || this == RATING;
    }

    /** Message key of an example for a type whose answers can be typed in many ways; null for any other. */
    @Nullable
    String exampleKey() {
        return switch (this) {
            case DATE, DATE_RANGE -> "forms.example.date";
            case TIME -> "forms.example.time";
            case FISCAL_PERIOD -> "forms.example.fiscal-period";
            default -> null;
        };
    }

    int usualLength() {
        return usualLength;
    }

    TypedValue read(Question question, JsonNode raw) {
        return reader.read(question, raw);
    }

    public static Optional<QuestionType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }
}
