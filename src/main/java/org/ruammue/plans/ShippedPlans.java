package org.ruammue.plans;

import java.io.IOException;
import java.io.InputStream;
import org.ruammue.audit.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Brings the plans that the source documents name into a database that has none; what was kept since is not touched. */
@Component
@Order(12)
class ShippedPlans implements ApplicationRunner {
    private final Plans plans;
    private final ImportPlans imports;

    ShippedPlans(Plans plans, ImportPlans imports) {
        this.plans = plans;
        this.imports = imports;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!plans.tree().nodes().isEmpty()) {
            return;
        }
        try (InputStream csv = new ClassPathResource("plans/plans.csv").getInputStream()) {
            ImportPlans.Outcome outcome = imports.take(Actor.SYSTEM, "plans.csv", csv);
            if (!outcome.taken()) {
                throw new IllegalStateException("plans/plans.csv: " + outcome.problems());
            }
        }
    }
}
