/**
 * Who acts and what was done: the actor with the offices held, and the append-only, hash-chained log.
 */
@ApplicationModule(allowedDependencies = {"thai", "database", "web"})
@NullMarked
package org.ruammue.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
