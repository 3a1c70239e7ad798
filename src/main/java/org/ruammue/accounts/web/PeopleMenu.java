package org.ruammue.accounts.web;

import org.ruammue.audit.Role;
import org.ruammue.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For administrators. */
@Configuration(proxyBeanMethods = false)
class PeopleMenu {
    @Bean
    MenuItem peopleMenuItem() {
        return new MenuItem("accounts.menu", "/admin/people", 65, viewer -> viewer.has(Role.ADMINISTRATOR.name()));
    }
}
