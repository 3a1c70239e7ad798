package org.ruammue.programmes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings each template under {@code programmes/} into a database that does not know its programme yet, so that an upgrade
 * brings new ones; later changes are imports.
 */
@Component
@Order(30)
class ShippedTemplates implements ApplicationRunner {
    private final Templates templates;

    ShippedTemplates(Templates templates) {
        this.templates = templates;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:programmes/*.yaml")) {
            templates.ship(file.getContentAsString(StandardCharsets.UTF_8));
        }
    }
}
