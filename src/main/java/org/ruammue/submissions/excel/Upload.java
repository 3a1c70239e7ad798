package org.ruammue.submissions.excel;

import java.util.List;
import java.util.Map;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/**
 * What a filled workbook asks for, read and kept until somebody confirms it. Says nothing yet of what the draft is now.
 *
 * @param answers cells that were filled anew
 * @param added new rows, in order
 * @param removed rows whose cells were all emptied
 * @param faults what was not read or cannot be taken
 */
public record Upload(
        String fileName, List<Answer> answers, List<Added> added, List<Removed> removed, List<Fault> faults) {

    /** @param version of the answer when the file was made */
    public record Answer(String path, JsonNode value, int version, String sheet, String cell) {}

    /** @param values by question id, as they would be stored */
    public record Added(String list, Map<String, JsonNode> values, String sheet, String cell) {}

    /** @param versions of its answers when the file was made, by path */
    public record Removed(String list, String row, Map<String, Integer> versions, String sheet, String cell) {}

    /**
     * @param cell for example {@code D7}; empty for a whole sheet
     * @param about the question; empty for a whole sheet
     */
    public record Fault(String sheet, String cell, LocalizedText about, LocalizedText what) {}

    public boolean isEmpty() {
        return answers.isEmpty() && added.isEmpty() && removed.isEmpty();
    }
}
