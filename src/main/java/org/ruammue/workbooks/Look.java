package org.ruammue.workbooks;

/** How a written cell looks and whether a protected sheet lets it be changed. */
public enum Look {
    PLAIN,
    /** Bold on grey, wrapped: the titles of columns. */
    HEADER,
    /** Bold, larger. */
    TITLE,
    /** Small and grey: help. */
    QUIET,
    /** Framed on white; the only cells that a protected sheet lets people fill. */
    INPUT
}
