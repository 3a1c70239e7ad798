package org.ruammue.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;

/** Laws that hold for whatever is typed. */
class QuestionPropertyTests {
    private static final List<Question> QUESTIONS = List.of(QuestionType.values()).stream()
            .filter(QuestionType::answered)
            .map(Forms::any)
            .toList();

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.of(QUESTIONS);
    }

    /** Thai, digits of both kinds, marks, controls, and anything else. */
    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('\u0E00', '\u0E7F').ofMaxLength(40),
                Arbitraries.strings()
                        .withChars("0123456789๐๑๒๓๔๕๖๗๘๙,. +-ต่อ()@:/")
                        .ofMaxLength(30),
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.of("a", "b", "other", "yes", "no", "https://bangkok.go.th", "น้ำ\r\n\u0000ท่วม"));
    }

    @Property(tries = 2000)
    void readingWhatIsStoredChangesNothing(@ForAll("questions") Question question, @ForAll("typed") String typed) {
        JsonNode once = stored(question.read(Forms.string(typed)));
        if (once != null) {
            assertThat(stored(question.read(once))).isEqualTo(once);
            assertThat(CanonicalJson.write(once).codePoints())
                    .noneMatch(c ->
                            Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE);
            assertThat(AnswerText.of(question, once)).isNotNull();
        }
    }

    @Property(tries = 500)
    void whatIsSubmittedReadsBackTheSame(@ForAll("typed") String title, @ForAll("typed") String data) {
        Form form = Forms.small();
        AnswerSheet sheet = new AnswerSheet(
                Map.of(
                        "name", kept("name", title),
                        "has", Forms.json("true"),
                        "wishes/r1/kind", Forms.string("research"),
                        "wishes/r1/title", kept("title", title),
                        "wishes/r1/data", kept("data", data)),
                Map.of("wishes", List.of("r1")));
        JsonNode submitted = FormCheck.submitted(form, sheet);
        JsonNode again = FormCheck.submitted(form, AnswerSheet.of(Forms.json(CanonicalJson.write(submitted))));
        assertThat(again.toString()).isEqualTo(submitted.toString());
        assertThat(CanonicalJson.sha256(again)).isEqualTo(CanonicalJson.sha256(submitted));
    }

    private static JsonNode kept(String question, String typed) {
        return stored(Forms.small().question(question).orElseThrow().read(Forms.string(typed)));
    }

    private static JsonNode stored(TypedValue value) {
        return switch (value) {
            case TypedValue.Accepted(JsonNode accepted) -> accepted;
            case TypedValue.Kept(JsonNode kept, Remark remark) -> kept;
            case TypedValue.Refused refused -> null;
        };
    }
}
