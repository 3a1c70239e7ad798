/**
 * Ground floor: layout, components, messages, errors and security headers of every page. Knows no module above.
 */
@ApplicationModule(allowedDependencies = {"thai", "database"})
@NullMarked
package org.ruammue.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
