/**
 * The spine: templates, rounds, steps, participants, dates, standings and the to-do list. Knows no kind of work.
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
            "forms"
        })
@NullMarked
package org.ruammue.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
