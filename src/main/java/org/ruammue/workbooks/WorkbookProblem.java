package org.ruammue.workbooks;

import org.ruammue.web.Refused;

/** A file that cannot be taken, with the reason and what to do as a message. Nothing of the file has been used. */
public final class WorkbookProblem extends Refused {
    WorkbookProblem(String key, Object... args) {
        super(key, args);
    }

    static WorkbookProblem corrupt() {
        return new WorkbookProblem("workbooks.corrupt");
    }

    static WorkbookProblem bomb() {
        return new WorkbookProblem("workbooks.bomb");
    }

    static WorkbookProblem tooLarge(WorkbookLimits limits) {
        return new WorkbookProblem("workbooks.too-large", limits.bytes() / (1024 * 1024));
    }
}
