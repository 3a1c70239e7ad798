package org.ruammue.forms;

import java.util.List;
import org.ruammue.web.LocalizedText;

/**
 * One row of a list, in short.
 *
 * @param number counted from 1
 * @param title the answer that names the row; empty when it has none yet
 * @param findings what is missing or wrong in it
 * @param open whether anything in it can be changed
 */
public record RowView(String id, int number, LocalizedText title, int findings, boolean open, List<FieldView> fields) {}
