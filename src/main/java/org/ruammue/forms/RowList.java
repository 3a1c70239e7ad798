package org.ruammue.forms;

import java.util.List;
import org.ruammue.web.LocalizedText;

/**
 * Questions that are asked once for each row: a section that repeats, or a table.
 *
 * @param id of the section or of the table
 */
public record RowList(String id, Section section, LocalizedText title, Repeat repeat, List<Question> questions) {}
