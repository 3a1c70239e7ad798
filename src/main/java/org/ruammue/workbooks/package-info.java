/**
 * Ground floor: workbooks (XLSX) and CSV that people send, read safely into rows of text with their places, and such
 * files written. Knows nothing of what stands in them.
 */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package org.ruammue.workbooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
