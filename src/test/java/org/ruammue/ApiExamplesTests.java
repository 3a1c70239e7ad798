package org.ruammue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruammue.accounts.Actors;
import org.ruammue.accounts.People;
import org.ruammue.accounts.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@code docs/api.md} from top to bottom, as somebody would who copies it, and holds it against what there is. */
@ApplicationTest
class ApiExamplesTests {
    private static final Path PAGE = Path.of("docs/api.md");

    @Autowired
    Tokens tokens;

    @Autowired
    People people;

    @Autowired
    Actors actors;

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void everyExampleRuns() throws Exception {
        long admin = people.byUsername("admin").orElseThrow().id();
        Path script = folder.resolve("examples.sh");
        Files.writeString(script, "set -euo pipefail\n" + examples());
        ProcessBuilder bash = new ProcessBuilder("bash", "-x", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        bash.environment().put("RUAMMUE", "http://localhost:" + port);
        bash.environment().put("TOKEN", tokens.create(actors.bootstrap(), admin, "docs/api.md"));
        Process run = bash.start();
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String output = Files.readString(folder.resolve("output"));
        assertThat(run.exitValue()).as(output).isZero();

        assertThat(output)
                .contains("{\"participants\":1}")
                .contains("\"standing\":\"not-started\"")
                .contains("\"remind\":[\"example-unit\"]")
                .contains("/work/example-round/survey/example-unit")
                .contains("example-wishes-2600");
        assertThat(json("receipt.json").path("receipt").asString()).matches("R25\\d\\d-\\d{6}");
        assertThat(json("receipt.json").path("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(json("verification.json").path("brokenAt").isNull()).isTrue();
        assertThat(json("verdict.json").path("good").asBoolean()).isTrue();
        assertThat(json("form.schema.json").path("title").asString()).isEqualTo("A form of Ruammue");
        assertThat(json("wishes.json")).hasSize(1);
        assertThat(json("wishes.json").path(0).path("answers").path("period").asString())
                .isEqualTo("next-year");
        assertThat(Files.readString(folder.resolve("wishes.csv"))).contains("Agency code", "Example Unit");
        assertThat(Files.readAllBytes(folder.resolve("wishes.xlsx"))).startsWith('P', 'K');
        assertThat(Files.readString(folder.resolve("wishes.yaml"))).contains("แบบสำรวจความประสงค์");
    }

    @Test
    void theDescriptionKnowsEveryAddress() throws Exception {
        JsonNode openApi = description();
        assertThat(openApi.path("openapi").asString()).startsWith("3.1");
        assertThat(openApi.path("paths").propertyNames()).containsAll(addresses());
    }

    @Test
    void theDescriptionKnowsEveryPartOfAnAddress() throws Exception {
        description()
                .path("paths")
                .forEachEntry((address, methods) -> methods.forEachEntry((method, operation) -> {
                    Set<String> described = operation
                            .path("parameters")
                            .valueStream()
                            .filter(parameter -> parameter.path("in").asString().equals("path"))
                            .map(parameter -> parameter.path("name").asString())
                            .collect(Collectors.toSet());
                    Set<String> parts = Pattern.compile("\\{(\\w+)}")
                            .matcher(address)
                            .results()
                            .map(part -> part.group(1))
                            .collect(Collectors.toSet());
                    assertThat(described).as(method + " " + address).isEqualTo(parts);
                }));
    }

    private JsonNode description() throws Exception {
        String text = mvc.perform(MockMvcRequestBuilders.get("/api/v1/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void thePageShowsEveryAddress() throws IOException {
        String shown = Files.readString(PAGE)
                .replace("$STEP", "/rounds/example-round/steps/survey")
                .replace("$SUBMISSION", "/rounds/example-round/steps/survey/submissions/example-unit");
        for (String address : addresses()) {
            String last = address.replaceAll(".*(/(?:[^/{}]+|[^/{}]+/\\{[^/}]+\\}|[^/{}]*\\{[^/}]+\\}))$", "$1");
            Pattern pattern = Pattern.compile(last.replaceAll("\\{[^}]+\\}", "[^/\"\\\\s]+"));
            assertThat(pattern.matcher(shown).find()).as(address).isTrue();
        }
    }

    /** All addresses of the API that controllers answer, in the words of OpenAPI. */
    private Set<String> addresses() {
        return handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/v1/") && !pattern.startsWith("/api/v1/openapi"))
                .map(pattern -> pattern.replaceAll("\\{(\\w+):[^}]+\\}", "{$1}"))
                .collect(Collectors.toSet());
    }

    private static String examples() throws IOException {
        return Pattern.compile("^```bash\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
    }

    private JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve(file)));
    }
}
