/**
 * Ground floor: YAML that people write, read with line and column, held against a JSON Schema, and written back. Knows
 * nothing of what the YAML is about.
 */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package org.ruammue.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
