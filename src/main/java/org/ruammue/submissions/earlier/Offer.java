package org.ruammue.submissions.earlier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.Question;
import org.ruammue.forms.Remark;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/**
 * An earlier answer to a question that is asked again.
 *
 * @param path of the answer here
 * @param value as it would be stored
 * @param words as people read it
 * @param remark why it cannot be taken any more; null when it can
 * @param version of the answer that is here now; 0 where there is none
 * @param replaces there is another answer here already
 */
public record Offer(
        Source source,
        Question question,
        String path,
        JsonNode value,
        List<LocalizedText> words,
        @Nullable Remark remark,
        int version,
        boolean replaces) {

    /** It fills a blank and can be taken as it is. */
    public boolean fills() {
        return remark == null && !replaces;
    }

    /** Names the offer in a request. */
    public String key() {
        return source.revisionId() + ":" + path + "@" + version;
    }
}
