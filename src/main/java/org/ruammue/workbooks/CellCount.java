package org.ruammue.workbooks;

/** Counts the filled cells of a file and holds them against its limits. */
final class CellCount {
    private final WorkbookLimits limits;
    private long cells;

    CellCount(WorkbookLimits limits) {
        this.limits = limits;
    }

    void cell(CellAddress at) {
        if (at.row() > limits.rows()) {
            throw new WorkbookProblem("workbooks.rows", limits.rows());
        }
        if (at.column() >= limits.columns()) {
            throw new WorkbookProblem("workbooks.columns", limits.columns());
        }
        if (++cells > limits.cells()) {
            throw new WorkbookProblem("workbooks.cells", limits.cells());
        }
    }
}
