package org.ruammue.plans.web;

import org.ruammue.audit.Role;
import org.ruammue.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One entry for an administrator. */
@Configuration(proxyBeanMethods = false)
class PlansMenu {
    @Bean
    MenuItem plansMenuItem() {
        return new MenuItem("plans.menu", "/admin/plans", 72, viewer -> viewer.has(Role.ADMINISTRATOR.name()));
    }
}
