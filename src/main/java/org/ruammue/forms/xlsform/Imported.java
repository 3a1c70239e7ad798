package org.ruammue.forms.xlsform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.Form;

/**
 * What became of a workbook.
 *
 * @param form passes the schema and has no errors; null when nothing of the workbook can be a form
 * @param findings in the order of sheets and rows
 */
public record Imported(@Nullable Form form, List<ImportFinding> findings) {
    public Imported {
        findings = List.copyOf(findings);
    }

    /** Whether all that was asked and ruled is in the form. */
    public boolean whole() {
        return form != null && findings.stream().allMatch(finding -> finding.effect() == ImportFinding.Effect.ADAPTED);
    }
}
