package org.ruammue.submissions.excel;

import java.util.List;

/**
 * Everything that was read of a workbook, before its texts are read as answers.
 *
 * @param faults what could not be read
 */
record Filled(List<FilledAnswer> answers, List<FilledRow> rows, List<Upload.Fault> faults) {}
