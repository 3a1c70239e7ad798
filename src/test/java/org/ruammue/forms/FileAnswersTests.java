package org.ruammue.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.forms.Forms.json;
import static org.ruammue.forms.Forms.question;
import static org.ruammue.forms.Forms.string;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruammue.files.FileType;
import tools.jackson.databind.JsonNode;

/** Which files an answer may name, and how they read. */
class FileAnswersTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                ''                    | [{"file":7}]                                  | =[{"file":7}]
                ''                    | [{"file":"7","caption":" หน้า  3 ","x":1}]       | =[{"file":7,"caption":"หน้า 3"}]
                ''                    | [{"file":7},{"file":7,"caption":"b"}]         | =[{"file":7}]
                max-files: 1          | [{"file":7},{"file":8}]                       | ~files-max [{"file":7},{"file":8}]
                min-files: 2          | [{"file":7}]                                  | ~files-min [{"file":7}]
                ''                    | [{"file":-1}]                                 | !kind
                ''                    | [{"file":1.5}]                                | !kind
                ''                    | [{"name":"a.pdf"}]                            | !kind
                ''                    | [7]                                           | !kind
                ''                    | {"file":7}                                    | !kind
                ''                    | "7"                                           | !kind
                ''                    | []                                            | =null
                kinds: [pdf]          | [{"file":7,"name":"a.txt","type":"text/plain","size":1,"sha256":"0"}] | ~file-type [{"file":7,"name":"a.txt","type":"text/plain","size":1,"sha256":"0"}]
                """)
    void readsWhatWasChosen(String settings, String raw, String expected) {
        Question question = question("file", settings.replace("''", ""));
        String read = switch (question.read(json(raw))) {
            case TypedValue.Accepted(JsonNode value) -> "=" + value;
            case TypedValue.Kept(JsonNode value, Remark remark) ->
                "~" + remark.key().replace("forms.remark.", "") + " " + value;
            case TypedValue.Refused(Remark remark) -> "!" + remark.key().replace("forms.remark.", "");
        };
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void aLongCaptionIsKeptAndTold() {
        TypedValue read = question("file", "").read(json("[{\"file\":7,\"caption\":\"" + "ก".repeat(301) + "\"}]"));
        assertThat(read).isInstanceOf(TypedValue.Kept.class);
    }

    @Test
    void onlyNumberAndCaptionMakeADifference() {
        Question question = question("file", "");
        JsonNode stored = json("[{\"file\":7,\"name\":\"a.pdf\",\"size\":9,\"caption\":\"b\"}]");
        assertThat(question.isSame(stored, json("[{\"file\":7,\"caption\":\"b\"}]")))
                .isTrue();
        assertThat(question.isSame(stored, json("[{\"file\":7}]"))).isFalse();
        assertThat(question.isSame(stored, json("[]"))).isFalse();
        assertThat(question("short-text", "").isSame(string("a"), string("a"))).isTrue();
    }

    @Test
    void takesWhatItsKindsSay() {
        assertThat(question("file", "kinds: [slides, text]").fileTypes())
                .containsExactlyInAnyOrder(FileType.PPTX, FileType.ODP, FileType.TXT);
        assertThat(question("file", "").fileTypes()).isEqualTo(FileType.all());
        assertThat(question("image", "").fileTypes()).isEqualTo(FileType.pictures());
        assertThat(question("file", "max-size: 3").welcome().bytes()).isEqualTo(3 << 20);
    }

    @Test
    void readsAsNamesWithCaptions() {
        JsonNode answer = json("""
                [{"file":7,"name":"a.pdf","type":"application/pdf","size":2411724,"sha256":"0","caption":"แผน"},
                 {"file":8,"name":"b.png","type":"image/png","size":900,"sha256":"1"}]""");
        assertThat(AnswerText.of(question("file", ""), answer).th()).isEqualTo("a.pdf – แผน, b.png");
        List<FileAnswer> files = FileAnswer.all(answer);
        assertThat(files).extracting(FileAnswer::sizeText).containsExactly("2.3 MB", "1 KB");
        assertThat(files).extracting(FileAnswer::isPicture).containsExactly(false, true);
        assertThat(FileAnswer.write(files)).isEqualTo(answer);
    }

    @Test
    void aRuleCanAskForAFile() {
        Form form = Forms.of("""
                name: {th: ก, en: A}
                sections:
                  - id: s
                    title: {th: ก, en: A}
                    questions:
                      - {id: paper, type: file, label: {th: ก, en: A}}
                      - {id: why, type: short-text, label: {th: ก, en: A}, show-when: "${paper} = ''"}
                      - {id: many, type: computed, label: {th: ก, en: A}, compute: "count-selected(${paper})", decimals: 0}
                """);
        AnswerSheet none = AnswerSheet.EMPTY;
        AnswerSheet two = new AnswerSheet(
                Map.of("paper", json("[{\"file\":7,\"name\":\"a\"},{\"file\":8,\"name\":\"b\"}]")), Map.of());
        assertThat(FormState.of(form, none).shows("why")).isTrue();
        assertThat(FormState.of(form, two).shows("why")).isFalse();
        assertThat(FormCheck.submitted(form, two).path("many").asInt()).isEqualTo(2);
    }
}
