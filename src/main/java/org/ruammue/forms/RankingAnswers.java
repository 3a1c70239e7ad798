package org.ruammue.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiDigits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an order of options: an array of their ids, best first, or an object with a place for each, as a page without a
 * script sends it. Places given twice or left out are kept as typed, with a remark.
 */
final class RankingAnswers {
    private RankingAnswers() {}

    /** An option and its place, counted from 1. */
    record Place(String option, int rank) {}

    static List<Integer> places(Question question) {
        int options = question.options().size();
        int most = question.limits().max() == null
                ? options
                : Math.min(question.limits().max().intValue(), options);
        return IntStream.rangeClosed(1, most).boxed().toList();
    }

    static TypedValue read(Question question, JsonNode raw) {
        return raw.isArray() ? ordered(question, raw) : placed(question, raw);
    }

    private static TypedValue ordered(Question question, JsonNode raw) {
        Set<String> seen = new HashSet<>();
        for (JsonNode item : raw) {
            if (!item.isString() || question.option(item.stringValue()).isEmpty() || !seen.add(item.stringValue())) {
                return new TypedValue.Refused(Remark.of("forms.remark.option"));
            }
        }
        int most = question.steps().size();
        return seen.size() > most
                ? new TypedValue.Kept(raw, Remark.of("forms.remark.ranking.most", most))
                : new TypedValue.Accepted(raw);
    }

    private static TypedValue placed(Question question, JsonNode raw) {
        TypedValue refused = Parts.refused(raw, question.parts());
        if (refused != null) {
            return refused;
        }
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        for (String option : question.parts()) {
            String rank = ThaiDigits.toArabic(Parts.text(raw, option));
            if (rank.isEmpty()) {
                continue;
            }
            if (!rank.matches("\\d{1,4}") || !question.steps().contains(Integer.valueOf(rank))) {
                return new TypedValue.Refused(Remark.of("forms.remark.option"));
            }
            given.put(option, Integer.parseInt(rank));
        }
        if (given.isEmpty()) {
            return TypedValue.BLANK;
        }
        Remark remark = remark(order(question, given));
        if (remark != null) {
            return new TypedValue.Kept(given, remark);
        }
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        order(question, given).forEach(place -> ids.add(place.option()));
        return new TypedValue.Accepted(ids);
    }

    private static @Nullable Remark remark(List<Place> order) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).rank() != i + 1) {
                return order.get(i).rank() == i
                        ? Remark.of("forms.remark.ranking.twice", i)
                        : Remark.of("forms.remark.ranking.gap", i + 1);
            }
        }
        return null;
    }

    /** By place. */
    static List<Place> order(Question question, JsonNode answer) {
        List<Place> places = new ArrayList<>();
        for (Option option : question.options()) {
            int rank = rank(answer, option.id());
            if (rank > 0) {
                places.add(new Place(option.id(), rank));
            }
        }
        places.sort(Comparator.comparing(Place::rank));
        return places;
    }

    /** The place of an option, 0 when it has none. */
    static int rank(JsonNode answer, String option) {
        if (answer.isObject()) {
            return answer.path(option).asInt(0);
        }
        for (int i = 0; i < answer.size(); i++) {
            if (answer.get(i).asString("").equals(option)) {
                return i + 1;
            }
        }
        return 0;
    }
}
