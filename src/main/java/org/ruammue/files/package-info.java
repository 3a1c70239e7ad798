/**
 * Files that people send: checked by content, stored once by SHA-256 on disk or in an S3-compatible store, given out only
 * after the module that a file belongs to has said yes.
 */
@ApplicationModule(allowedDependencies = {"thai", "database", "web", "audit"})
@NullMarked
package org.ruammue.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
