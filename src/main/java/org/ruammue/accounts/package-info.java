/**
 * People, the offices they hold, sign-in, sessions and API tokens.
 */
@ApplicationModule(allowedDependencies = {"thai", "database", "web", "audit", "organisations"})
@NullMarked
package org.ruammue.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
