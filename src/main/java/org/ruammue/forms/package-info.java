/**
 * Versioned form definitions with stable question ids: reading, checking and showing them. Knows no submission.
 */
@ApplicationModule(
        allowedDependencies = {"thai", "database", "web", "yaml", "workbooks", "audit", "organisations", "files"})
@NullMarked
package org.ruammue.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
