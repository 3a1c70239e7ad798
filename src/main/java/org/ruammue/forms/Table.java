package org.ruammue.forms;

import java.util.List;

/**
 * Makes a question a table: its columns are asked once for each row. The answers stand at {@code table/row/column}.
 *
 * @param columns questions of types that fit a cell
 */
public record Table(Repeat rows, List<Question> columns) {
    public Table {
        columns = List.copyOf(columns);
    }
}
