package org.ruammue.submissions.earlier;

import java.util.List;
import java.util.Map;
import org.ruammue.forms.Question;
import org.ruammue.forms.Remark;
import org.ruammue.forms.RowList;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/**
 * An earlier row of a list or table.
 *
 * @param row its id there
 * @param number counted from 1, there
 * @param values by question id, what would be stored
 * @param words by question, as people read it; in the order of the form
 * @param left what cannot be taken any more, with the reason
 * @param taken it is in the list here already
 */
public record RowOffer(
        Source source,
        RowList list,
        String row,
        int number,
        Map<String, JsonNode> values,
        Map<Question, List<LocalizedText>> words,
        Map<Question, Remark> left,
        boolean taken) {

    /** Names the offer in a request. */
    public String key() {
        return source.revisionId() + ":" + list.id() + "/" + row;
    }

    /** The answer that names the row, or the first there is. */
    public List<LocalizedText> title() {
        String titled = list.repeat().titleQuestion();
        return words.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(titled))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> words.values().stream().findFirst())
                .orElse(List.of());
    }
}
