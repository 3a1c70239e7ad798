package org.ruammue.submissions;

import java.util.List;
import java.util.Optional;
import org.ruammue.forms.AnswerPath;
import org.ruammue.forms.AnswerSheet;
import org.ruammue.forms.Field;
import org.ruammue.forms.Form;
import org.ruammue.forms.RowList;
import org.ruammue.forms.Section;
import org.ruammue.web.LocalizedText;

/** What colleagues said, beside the form that it is about. Words about a row that was removed rest with the row. */
public record Talk(Form form, AnswerSheet sheet, List<Comment> comments, boolean open) {
    /**
     * What comments are about.
     *
     * @param label of the question, list or section
     * @param row counted from 1; 0 outside lists
     * @param address below the address of all sections
     */
    public record Place(Section section, LocalizedText label, int row, String address) {}

    public static Talk of(Desk desk, Draft draft, List<Comment> comments) {
        return new Talk(desk.form(), draft.sheet(), comments, desk.mayDiscuss());
    }

    /** @param open whether anything can be said now */
    public Talk {
        comments = comments.stream()
                .filter(comment -> place(form, sheet, comment.path()).isPresent())
                .toList();
    }

    /** About the question, or about a cell of the table that it is. */
    public List<Comment> at(String path) {
        return comments.stream().filter(comment -> comment.isAt(path)).toList();
    }

    /** About the section as a whole. */
    public List<Comment> about(Section section) {
        return comments.stream()
                .filter(comment -> comment.path().equals(section.id()))
                .toList();
    }

    /** About the section and everything in it. */
    public List<Comment> in(Section section) {
        return comments.stream()
                .filter(comment -> place(comment).section().equals(section))
                .toList();
    }

    /** How many wait for somebody. */
    public static long waiting(List<Comment> comments) {
        return comments.stream().filter(Comment::isOpen).count();
    }

    public Place place(Comment comment) {
        return place(form, sheet, comment.path()).orElseThrow();
    }

    private static Optional<Place> place(Form form, AnswerSheet sheet, String path) {
        Optional<Section> section = form.section(path);
        if (section.isPresent()) {
            return section.map(found -> new Place(found, found.title(), 0, found.id()));
        }
        Optional<RowList> list = form.list(path);
        if (list.isPresent()) {
            return list.map(found -> new Place(found.section(), found.title(), 0, address(found.section(), path, "")));
        }
        AnswerPath at = AnswerPath.parse(path).orElse(null);
        if (at == null) {
            return Optional.empty();
        }
        String listId = at.list();
        int row = listId == null ? 0 : sheet.rows(listId).indexOf(String.valueOf(at.row())) + 1;
        return form.field(path)
                .filter(field -> listId == null || row > 0)
                .map(field -> place(
                        field, at, row, form.section(String.valueOf(listId)).isPresent()));
    }

    /** @param page whether the row has a page of its own, as in a list and not in a table */
    private static Place place(Field field, AnswerPath at, int row, boolean page) {
        String query = page ? "?row=" + at.row() : "";
        return new Place(field.section(), field.question().label(), row, address(field.section(), field.path(), query));
    }

    private static String address(Section section, String path, String query) {
        return section.id() + query + "#f-" + path.replace('/', '-');
    }
}
