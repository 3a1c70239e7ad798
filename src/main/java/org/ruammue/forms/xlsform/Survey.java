package org.ruammue.forms.xlsform;

import java.util.Map;
import java.util.Set;
import org.ruammue.forms.xlsform.XlsTable.Line;
import tools.jackson.databind.JsonNode;

/**
 * All that the rows of a survey are read with.
 *
 * @param names of questions that some rule looks at
 * @param sources the row that each made question, section and option comes from, by identity
 */
record Survey(
        Ids ids,
        Rules rules,
        Languages languages,
        ChoiceLists choices,
        Set<String> names,
        Map<JsonNode, Line> sources,
        Findings findings) {
    boolean referred(String name) {
        return names.contains(name);
    }
}
