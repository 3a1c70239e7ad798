package org.ruammue.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ruammue.yaml.YamlSource;
import org.ruammue.yaml.YamlWriter;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The form that ships for the survey of wishes (R0.10-R0.16). */
class WishesFormTests {
    private static final Pattern THAI = Pattern.compile("[\\u0E00-\\u0E7F]");

    static Form wishes() {
        try {
            String yaml = new ClassPathResource("programmes/collaboration-wishes.yaml")
                    .getContentAsString(StandardCharsets.UTF_8);
            JsonNode definition = YamlSource.parse(yaml).root().at("/forms/wishes");
            return Forms.of(YamlWriter.write(definition));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void asksForWhatTheMemoNeeds() {
        Form form = wishes();
        assertThat(form.sections()).extracting(Section::id).containsExactly("unit", "intent", "wishes", "confirmation");
        assertThat(form.sections().stream().flatMap(section -> section.questions().stream()))
                .filteredOn(Question::chart)
                .extracting(Question::id)
                .contains("kind", "sector", "partners");
        assertThat(form.question("kind").orElseThrow().options())
                .extracting(Option::id)
                .containsExactly("project", "research");
    }

    @Test
    void aUnitWithoutWishesIsDoneInTwoAnswers() {
        AnswerSheet sheet = new AnswerSheet(
                Map.of("has-wishes", Forms.json("false"), "why-none", Forms.json("[\"no-topic\"]")), Map.of());
        assertThat(FormCheck.check(wishes(), sheet))
                .extracting(Finding::sectionId)
                .containsOnly("unit", "confirmation");
    }

    @Test
    void isThaiInThaiAndEnglishInEnglish() {
        String yaml = YamlWriter.write(FormDefinitions.write(wishes()));
        for (String line : yaml.lines().toList()) {
            if (line.strip().startsWith("en: ")) {
                assertThat(THAI.matcher(line).find()).as(line).isFalse();
            }
        }
    }
}
