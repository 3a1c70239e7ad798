package org.ruammue.programmes;

import java.util.List;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/**
 * A programme as data: what is asked, of whom, by when.
 *
 * @param id of the stored version; 0 while it is only being checked
 * @param key stable name of the programme
 * @param owner code of the organisation that runs it
 * @param groups keys of the organisation groups that take part
 * @param forms the forms by name, as YAML objects
 * @param yaml the text as it was imported
 */
public record Template(
        long id,
        String key,
        int version,
        LocalizedText name,
        LocalizedText about,
        String owner,
        List<String> groups,
        List<TemplateStep> steps,
        JsonNode forms,
        String yaml) {}
