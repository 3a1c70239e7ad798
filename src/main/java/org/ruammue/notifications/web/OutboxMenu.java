package org.ruammue.notifications.web;

import org.ruammue.audit.Role;
import org.ruammue.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For coordinators and administrators. */
@Configuration(proxyBeanMethods = false)
class OutboxMenu {
    @Bean
    MenuItem outboxMenuItem() {
        return new MenuItem(
                "notifications.menu",
                "/outbox",
                60,
                viewer -> viewer.has(Role.COORDINATOR.name(), Role.ADMINISTRATOR.name()));
    }
}
