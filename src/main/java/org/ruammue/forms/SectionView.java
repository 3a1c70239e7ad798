package org.ruammue.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One section as a page shows it for editing: its fields, or its rows and the one row that is open.
 *
 * @param fields of the section, or of the open row
 * @param rows of a list, in order
 * @param findings of what is on the page, when they are to be shown
 * @param mayAddRows a list that is not full and not closed
 */
public record SectionView(
        Form form,
        Section section,
        List<FieldView> fields,
        List<RowView> rows,
        @Nullable RowView row,
        List<Finding> findings,
        boolean mayAddRows,
        boolean mayRemoveRows) {

    /** The section, or in a list the row with the id; without a row id, or with one that is gone, the list itself. */
    public static SectionView of(Form form, Section section, Editing editing, @Nullable String rowId) {
        return new SectionFields(form, section, editing).view(rowId);
    }

    /** The lists that fields of the page suggest answers from, each once. */
    public List<Suggestions> suggestions() {
        return Suggestions.of(fields.stream().flatMap(FieldView::withCells).toList());
    }

    /** Whether the page wants room: it has a table. */
    public boolean wide() {
        return fields.stream().anyMatch(field -> field.table() != null);
    }

    /** Whether files can be sent with the page. */
    public boolean takesFiles() {
        return fields.stream().anyMatch(field -> field.question().type().isFile() && field.locked() == null);
    }

    /** Whether anything on the page can be changed. */
    public boolean open() {
        return mayAddRows || fields.stream().anyMatch(field -> field.locked() == null);
    }
}
