/**
 * Agencies, divisions, districts and outside bodies with validity dates; groups (addressee classes); public holidays.
 */
@ApplicationModule(allowedDependencies = {"thai", "database", "web", "audit"})
@NullMarked
package org.ruammue.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
