package org.ruammue.forms;

import org.ruammue.web.LocalizedText;

/**
 * Something that keeps an answer sheet from being submitted.
 *
 * @param path of the answer, or the id of the list when its number of rows is wrong
 * @param label of the question or section, so that a list of findings reads by itself
 */
public record Finding(String path, String sectionId, LocalizedText label, Remark remark) {}
