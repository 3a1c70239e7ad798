/**
 * Messages to people: the outbox, e-mail by SMTP, and what would have been sent.
 */
@ApplicationModule(allowedDependencies = {"thai", "database", "web", "audit"})
@NullMarked
package org.ruammue.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
