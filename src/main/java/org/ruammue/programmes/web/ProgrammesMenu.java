package org.ruammue.programmes.web;

import org.ruammue.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgrammesMenu {
    @Bean
    MenuItem myWorkItem() {
        return new MenuItem("programmes.menu.my-work", "/my-work", 10, viewer -> viewer.has("FOCAL_PERSON", "HEAD"));
    }

    @Bean
    MenuItem roundsItem() {
        return new MenuItem("programmes.menu.rounds", "/rounds", 20, viewer -> viewer.has("COORDINATOR"));
    }

    @Bean
    MenuItem templatesItem() {
        return new MenuItem("programmes.menu.templates", "/admin/templates", 90, viewer -> viewer.has("ADMINISTRATOR"));
    }
}
