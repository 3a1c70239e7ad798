package org.ruammue.programmes;

import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/**
 * A step as a template describes it.
 *
 * @param ask what a participant is asked to do, in one line of the to-do list
 * @param locks the last day on which anything is taken; not before {@code due}
 * @param settings the whole YAML object of the step; its kind reads what it knows
 */
public record TemplateStep(
        String key,
        String kind,
        LocalizedText name,
        LocalizedText ask,
        DayRule opens,
        DayRule due,
        DayRule locks,
        JsonNode settings) {}
