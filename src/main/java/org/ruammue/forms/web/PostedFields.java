package org.ruammue.forms.web;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiDigits;
import org.ruammue.thai.ThaiText;
import org.ruammue.web.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of a posted form as JSON, cleaned: what was typed into the builder. */
record PostedFields(Map<String, String[]> parameters) {
    /** Characters of one text of a definition. */
    private static final int LONGEST = 4000;

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    String text(String name) {
        String[] values = parameters.get(name);
        String text = values == null ? "" : ThaiText.cleanLines(values[0]).strip();
        if (!ThaiText.fits(text, LONGEST)) {
            throw new Refused("forms.builder.problem.too-long", LONGEST);
        }
        return text;
    }

    boolean flag(String name) {
        return has(name);
    }

    /** All values of checkboxes of one name. */
    ArrayNode several(String name) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (String value : parameters.getOrDefault(name, new String[0])) {
            values.add(value);
        }
        return values;
    }

    /** The two languages of a text, typed as {@code name:th} and {@code name:en}. */
    ObjectNode both(String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("th", text(name + ":th"))
                .put("en", text(name + ":en"));
    }

    /** A whole number in Thai or Arabic digits; null for none. */
    @Nullable
    Integer whole(String name) {
        BigDecimal number = number(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw new Refused("forms.builder.problem.number", text(name));
        }
    }

    @Nullable
    BigDecimal number(String name) {
        String digits = ThaiDigits.toArabic(text(name)).replace(",", "").replace(" ", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            throw new Refused("forms.builder.problem.number", text(name));
        }
        return new BigDecimal(digits);
    }

    static JsonNode node(@Nullable Integer number) {
        return number == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.numberNode(number);
    }

    static JsonNode node(@Nullable BigDecimal number) {
        return number == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.numberNode(number);
    }
}
