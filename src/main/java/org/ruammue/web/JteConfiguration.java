package org.ruammue.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Templates: compiled into the jar, or read from the source folder in development so that an edit shows at once. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {
    private static final String GENERATED = "ruammue.jte";

    /** Not the package of the compiled ones, which would be found first and hide every edit. */
    private static final String GENERATED_IN_DEVELOPMENT = "ruammue.development";

    @Bean
    TemplateEngine templateEngine(@Value("${ruammue.development:false}") boolean development) {
        Path sources = Path.of("src/main/jte");
        TemplateEngine engine = development && sources.toFile().isDirectory()
                ? TemplateEngine.create(
                        new DirectoryCodeResolver(sources),
                        Path.of("target/jte-development"),
                        ContentType.Html,
                        JteConfiguration.class.getClassLoader(),
                        GENERATED_IN_DEVELOPMENT)
                : TemplateEngine.createPrecompiled(null, ContentType.Html, null, GENERATED);
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine, PageContext pages) {
        return new JteViewResolver(engine, pages);
    }

    private record JteViewResolver(TemplateEngine engine, PageContext pages) implements ViewResolver, Ordered {
        @Override
        public org.springframework.web.servlet.View resolveViewName(String name, java.util.Locale locale) {
            return name.startsWith("redirect:")
                    ? seeOther(name.substring("redirect:".length()))
                    : new JteView(engine, pages, name);
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        private static RedirectView seeOther(String target) {
            RedirectView view = new RedirectView(target, true, false, false);
            return view;
        }
    }
}
