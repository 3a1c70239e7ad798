package org.ruammue.plans;

import java.io.OutputStream;
import java.util.List;
import org.ruammue.workbooks.CsvWriter;

/** All plans as a file that {@link ImportPlans} takes. */
public final class PlanExport {
    private PlanExport() {}

    public static void csv(PlanTree tree, OutputStream out) {
        CsvWriter csv = new CsvWriter(out).row(PlanFile.TITLES);
        for (PlanNode node : tree.nodes()) {
            PlanDetails details = PlanDetails.of(node, tree.parent(node));
            csv.row(List.of(
                    details.code(),
                    details.parent(),
                    details.level(),
                    details.nameTh(),
                    details.nameEn(),
                    details.validFrom(),
                    details.validTo(),
                    details.source()));
        }
        csv.flush();
    }
}
