/**
 * Ground floor: pure functions for Thai official life: Buddhist dates, digits, fiscal years, working days, collation, text repair.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.ruammue.thai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
