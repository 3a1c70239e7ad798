package org.ruammue.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.ruammue.Ruammue;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The floors of the house hold, and the picture of the modules in docs/ is the one of the code. */
class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(Ruammue.class);

    @Test
    void noModuleUsesOneItMayNot() {
        MODULES.verify();
    }

    /** Draws docs/modules.md anew; Mermaid shows as a picture where Markdown is rendered. */
    @Test
    void drawsTheModules() throws IOException {
        StringBuilder drawing =
                new StringBuilder("# Modules\n\nDrawn by `ModularityTests` from the code. An arrow means \"uses\".\n\n"
                        + "```mermaid\nflowchart TD\n");
        for (ApplicationModule module : sorted()) {
            drawing.append("  ").append(module.getIdentifier()).append('\n');
            module.getDirectDependencies(MODULES, DependencyType.values())
                    .uniqueModules()
                    .map(used -> used.getIdentifier().toString())
                    .filter(used -> !used.equals("web") && !used.equals("database") && !used.equals("thai"))
                    .sorted()
                    .forEach(used -> drawing.append("  ")
                            .append(module.getIdentifier())
                            .append(" --> ")
                            .append(used)
                            .append('\n'));
        }
        drawing.append(
                "```\n\nEvery module may also use the ground: `thai`, `database` and `web` (arrows left out).\n");
        Files.writeString(Path.of("docs/modules.md"), drawing);
        org.assertj.core.api.Assertions.assertThat(drawing).contains("submissions --> programmes");
    }

    private static Iterable<ApplicationModule> sorted() {
        return MODULES.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .toList();
    }
}
