/**
 * The step kind "form": one submission per participant and step, from the first saved field to the frozen revision.
 */
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "database",
            "web",
            "yaml",
            "audit",
            "organisations",
            "accounts",
            "notifications",
            "files",
            "forms",
            "forms :: builder",
            "workbooks",
            "programmes"
        })
@NullMarked
package org.ruammue.submissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
