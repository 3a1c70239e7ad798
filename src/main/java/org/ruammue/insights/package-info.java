/**
 * Top floor: read-only views over everything: the board, the overview of wishes, exports.
 */
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "database",
            "web",
            "yaml",
            "workbooks",
            "audit",
            "organisations",
            "accounts",
            "notifications",
            "forms",
            "programmes",
            "submissions"
        })
@NullMarked
package org.ruammue.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
