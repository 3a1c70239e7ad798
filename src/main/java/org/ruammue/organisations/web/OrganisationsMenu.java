package org.ruammue.organisations.web;

import org.ruammue.audit.Role;
import org.ruammue.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One entry for an administrator; organisations, groups and holidays link to each other. */
@Configuration(proxyBeanMethods = false)
class OrganisationsMenu {
    @Bean
    MenuItem organisationsMenuItem() {
        return new MenuItem(
                "organisations.menu", "/admin/organisations", 70, viewer -> viewer.has(Role.ADMINISTRATOR.name()));
    }
}
