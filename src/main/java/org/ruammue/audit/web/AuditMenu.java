package org.ruammue.audit.web;

import org.ruammue.audit.Role;
import org.ruammue.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For administrators. */
@Configuration(proxyBeanMethods = false)
class AuditMenu {
    @Bean
    MenuItem auditMenuItem() {
        return new MenuItem("audit.menu", "/admin/audit", 95, viewer -> viewer.has(Role.ADMINISTRATOR.name()));
    }
}
