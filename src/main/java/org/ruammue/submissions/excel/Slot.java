package org.ruammue.submissions.excel;

import java.util.List;
import org.ruammue.web.LocalizedText;

/**
 * One cell of an answer; most answers have one, choices of several have one for each option.
 *
 * @param part names it within its answer, unchanged from file to file; empty for the only one
 * @param label of the part; empty for the only one, and for parts that all questions of the type have
 * @param entries that the cell offers; empty where something is typed
 */
record Slot(String part, LocalizedText label, List<LocalizedText> entries) {
    static final LocalizedText NONE = new LocalizedText("", "");

    static final Slot ONLY = new Slot("", NONE, List.of());
}
