package org.ruammue.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Thai and English have the same keys, each key begins with its module, and every key a template names exists. */
class MessagesTests {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    @Test
    void thaiAndEnglishHaveTheSameKeys() throws IOException {
        for (String module : modules()) {
            assertThat(keys(module, "th")).as(module).isEqualTo(keys(module, "en"));
        }
    }

    @Test
    void everyKeyBeginsWithItsModule() throws IOException {
        for (String module : modules()) {
            assertThat(keys(module, "th")).as(module).allMatch(key -> key.startsWith(module + "."));
        }
    }

    @Test
    void everyKeyOfATemplateExists() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String module : modules()) {
            all.addAll(keys(module, "th"));
        }
        Pattern use = Pattern.compile("page\\.t\\(\"([a-z][\\w.-]*[\\w])\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                Matcher key = use.matcher(Files.readString(file));
                while (key.find()) {
                    assertThat(all).as(file.toString()).contains(key.group(1));
                }
            }
        }
    }

    private static List<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_th.properties"))
                    .map(name -> name.replace("_th.properties", ""))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> keys(String module, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(module + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
