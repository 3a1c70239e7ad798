/**
 * Ground floor: the PostgreSQL server (embedded or external), migrations, and the clock the business runs by.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.ruammue.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
