package org.ruammue.submissions;

import java.util.List;
import org.ruammue.forms.Finding;
import org.ruammue.web.Refused;

/** The form is not complete yet. */
public class Incomplete extends Refused {
    private final transient List<Finding> findings;

    Incomplete(List<Finding> findings) {
        super("submissions.problem.incomplete", findings.size());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
