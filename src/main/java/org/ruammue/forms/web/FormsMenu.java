package org.ruammue.forms.web;

import org.ruammue.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FormsMenu {
    @Bean
    MenuItem formsItem() {
        return new MenuItem("forms.menu", "/forms", 30, viewer -> viewer.has("COORDINATOR", "ADMINISTRATOR"));
    }
}
