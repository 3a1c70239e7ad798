package org.ruammue.submissions.earlier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.RowList;
import org.ruammue.forms.Section;

/**
 * What can be taken over into a form, and what was.
 *
 * @param answers by path, the newest offer for each question outside lists
 * @param rows by id of the list or table; of the newest source that has any
 * @param origins by path, of answers that nobody has changed since
 * @param rowOrigins by path of the row, {@code list/row}
 * @param asked paths that are asked, as the answers stand
 */
public record Offers(
        Map<String, Offer> answers,
        Map<String, List<RowOffer>> rows,
        Map<String, Origin> origins,
        Map<String, Origin> rowOrigins,
        java.util.Set<String> asked) {
    public static final Offers NONE = new Offers(Map.of(), Map.of(), Map.of(), Map.of(), java.util.Set.of());

    public @Nullable Offer at(String path) {
        return answers.get(path);
    }

    public @Nullable Origin origin(String path) {
        return origins.get(path);
    }

    public @Nullable Origin rowOrigin(String list, String row) {
        return rowOrigins.get(list + "/" + row);
    }

    public List<RowOffer> in(String list) {
        return rows.getOrDefault(list, List.of());
    }

    /** What would fill blanks of the section, without its lists and tables. */
    public List<Offer> filling(Section section) {
        return section.questions().stream()
                .map(question -> answers.get(question.id()))
                .filter(offer -> offer != null && offer.fills() && asked.contains(offer.path()))
                .map(offer -> (Offer) offer)
                .toList();
    }

    /** Rows that are not in the list yet. */
    public List<RowOffer> missing(RowList list) {
        return in(list.id()).stream().filter(row -> !row.taken()).toList();
    }
}
