package org.ruammue.workbooks;

/** Where the entries of a list stand that a cell offers; made by {@link WorkbookWriter#list}. */
public record ListRange(String formula) {}
