package org.ruammue.programmes;

import java.time.LocalDate;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dated piece of a round. Days are days in Bangkok; {@code due} and {@code locks} are still good on the day itself.
 *
 * @param settings JSON of the step's kind
 */
public record Step(
        long id,
        long roundId,
        String key,
        String kind,
        String nameTh,
        String nameEn,
        String askTh,
        String askEn,
        String settings,
        LocalDate opens,
        LocalDate due,
        LocalDate locks) {

    public LocalizedText name() {
        return new LocalizedText(nameTh, nameEn);
    }

    public LocalizedText ask() {
        return new LocalizedText(askTh, askEn);
    }

    public JsonNode setting(String name) {
        return JsonMapper.shared().readTree(settings).path(name);
    }
}
