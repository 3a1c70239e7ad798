package org.ruammue.forms;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/** Reads people: whoever is named has a name, the other parts where the question needs them. */
final class PersonAnswers {
    static final String NAME = "name";
    static final String POSITION = "position";
    static final String PHONE = "phone";
    static final String EMAIL = "email";
    static final List<String> PARTS = List.of(NAME, POSITION, PHONE, EMAIL);

    static final List<String> USUAL = List.of(NAME);

    private static final Map<String, AnswerReader> READERS = Map.of(
            NAME, TextAnswers::line,
            POSITION, TextAnswers::line,
            PHONE, ContactAnswers::phone,
            EMAIL, ContactAnswers::email);

    private PersonAnswers() {}

    static TypedValue read(Question question, JsonNode raw) {
        Parts.Read read = Parts.read(question, raw, READERS);
        return read.needing(question);
    }

    static LocalizedText text(JsonNode answer) {
        String phone = Parts.text(answer, PHONE);
        return new LocalizedText(joined(answer, phone), joined(answer, phone.replace(" ต่อ ", " ext ")));
    }

    private static String joined(JsonNode answer, String phone) {
        return Stream.of(Parts.text(answer, NAME), Parts.text(answer, POSITION), phone, Parts.text(answer, EMAIL))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
