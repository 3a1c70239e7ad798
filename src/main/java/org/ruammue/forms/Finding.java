package org.ruammue.forms;

import org.ruammue.web.LocalizedText;

/**
 * Something that keeps an answer sheet from being submitted.
 *
 * @param path of the answer, or the id of the list when its number of rows is wrong
 * @param label of the question or section, so that a list of findings reads by itself
 */
public record Finding(String path, String sectionId, LocalizedText label, Remark remark) {
    /** Id of the control in the page of its section. */
    public String anchor() {
        return FieldView.anchor(path);
    }

    /** From the address of all sections to the control, for example {@code wishes?row=7#f-wishes-7-title}. */
    public String address() {
        String row = AnswerPath.parse(path).map(AnswerPath::row).orElse(null);
        return sectionId + (row == null ? "" : "?row=" + row) + "#" + anchor();
    }
}
