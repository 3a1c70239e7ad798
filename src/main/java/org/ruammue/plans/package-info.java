/**
 * Plans with their strategies and goals, kept by administrators: what projects and answers can say that they serve
 * (R1.12, R2.5, R2.6). Knows no form.
 */
@ApplicationModule(allowedDependencies = {"thai", "database", "web", "workbooks", "audit"})
@NullMarked
package org.ruammue.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
