package org.ruammue.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruammue.house.wrong.web.WrongPage;

/** Holds the code against {@link HouseRules}; each rule is also shown to catch a class that breaks it. */
class HouseRulesTests {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ruammue");
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("org.ruammue.house.wrong");

    static Stream<ArchRule> rules() {
        return Stream.of(
                HouseRules.NO_GRAB_BAGS,
                HouseRules.CONTROLLERS_IN_WEB,
                HouseRules.NO_SQL_IN_WEB,
                HouseRules.ONE_CLOCK,
                HouseRules.NO_OPEN_STREAMS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTheRule(ArchRule rule) {
        rule.check(CODE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleBites(ArchRule rule) {
        assertThat(WRONG.contain(WrongPage.class)).isTrue();
        assertThatThrownBy(() -> rule.check(WRONG)).isInstanceOf(AssertionError.class);
    }

    /** Each module's SQL names only its own tables: read off the migrations and the Java text blocks. */
    @Test
    void noModuleNamesTheTablesOfAnother() throws IOException {
        assertThat(foreignTables(Path.of("src/main/java/org/ruammue"))).isEmpty();
    }

    @Test
    void theRuleOnTablesBites() throws IOException {
        Path folder = Files.createTempDirectory("house");
        Files.createDirectories(folder.resolve("insights"));
        Files.writeString(folder.resolve("insights/Wrong.java"), "jdbc.sql(\"select id from submission s\")");
        assertThat(foreignTables(folder)).hasSize(1);
    }

    private static List<String> foreignTables(Path sources) throws IOException {
        var owners = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                Matcher table =
                        Pattern.compile("create (?:unlogged )?table (\\w+)").matcher(Files.readString(file));
                while (table.find()) {
                    owners.put(table.group(1), file.getParent().getFileName().toString());
                }
            }
        }
        var found = new TreeSet<String>();
        Pattern use =
                Pattern.compile("(?:\\bfrom|\\bjoin|\\binto|\\bupdate) (" + String.join("|", owners.keySet()) + ")\\b");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String module = sources.relativize(file).getName(0).toString();
                Matcher table = use.matcher(Files.readString(file).replaceAll("(?m)^\\s*(\\*|//|/\\*\\*).*$", ""));
                while (table.find()) {
                    if (!module.equals(owners.get(table.group(1)))) {
                        found.add(file.getFileName() + " uses " + table.group(1));
                    }
                }
            }
        }
        return List.copyOf(found);
    }
}
