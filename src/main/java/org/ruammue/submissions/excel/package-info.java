/**
 * Answering in a spreadsheet program: a draft as an XLSX file, and what somebody filled in it read back, compared and, once
 * confirmed, saved.
 */
@NullMarked
package org.ruammue.submissions.excel;

import org.jspecify.annotations.NullMarked;
