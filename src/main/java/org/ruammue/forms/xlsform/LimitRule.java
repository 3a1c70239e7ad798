package org.ruammue.forms.xlsform;

import java.util.ArrayList;
import java.util.List;
import org.ruammue.forms.xlsform.XlsTable.Line;

/** The limits of a question as a constraint, so that other tools keep them as well. */
final class LimitRule {
    private LimitRule() {}

    static String of(String min, String max, String maxLength) {
        List<String> rules = new ArrayList<>();
        if (!min.isEmpty()) {
            rules.add(". >= " + min);
        }
        if (!max.isEmpty()) {
            rules.add(". <= " + max);
        }
        if (!maxLength.isEmpty()) {
            rules.add("string-length(.) <= " + maxLength);
        }
        return String.join(" and ", rules);
    }

    /** What we would have written for this row; empty for rows of others. */
    static String of(Line line) {
        return of(
                line.text(XlsHeader.OWN + "min"),
                line.text(XlsHeader.OWN + "max"),
                line.text(XlsHeader.OWN + "max-length"));
    }
}
