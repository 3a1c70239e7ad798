package org.ruammue.programmes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the templates under {@code programmes/} into a database that has no template yet; later changes are imports. */
@Component
@Order(30)
class ShippedTemplates implements ApplicationRunner {
    private final Templates templates;
    private final JdbcClient jdbc;

    ShippedTemplates(Templates templates, JdbcClient jdbc) {
        this.templates = templates;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (jdbc.sql("select exists (select from template)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:programmes/*.yaml")) {
            templates.ship(file.getContentAsString(StandardCharsets.UTF_8));
        }
    }
}
