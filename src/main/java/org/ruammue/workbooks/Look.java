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
    /** Bold, wrapped: the question beside a cell to fill. */
    STRONG,
    /** Framed on white; with the one below the only cells that a protected sheet lets people fill. */
    INPUT,
    /** The same for texts: what is typed stays as it is typed, also when it looks like a number, a day or a formula. */
    TEXT_INPUT
}
