package org.ruammue.forms.xlsform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruammue.forms.QuestionType;
import org.ruammue.forms.xlsform.XlsTable.Line;

/** Which of our kinds of question stands for a row of a survey. */
final class KindOfQuestion {
    private static final Set<String> KNOWN =
            Arrays.stream(QuestionType.values()).map(QuestionType::key).collect(Collectors.toSet());

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("text", "short-text"),
            Map.entry("integer", "number"),
            Map.entry("decimal", "number"),
            Map.entry("range", "number"),
            Map.entry("select_one", "choice"),
            Map.entry("select_one_external", "choice"),
            Map.entry("select_multiple", "choices"),
            Map.entry("acknowledge", "choice"),
            Map.entry("rank", "ranking"),
            Map.entry("note", "note"),
            Map.entry("calculate", "computed"),
            Map.entry("hidden", "computed"),
            Map.entry("meta", "computed"),
            Map.entry("date", "date"),
            Map.entry("time", "time"),
            Map.entry("file", "file"),
            Map.entry("image", "image"),
            Map.entry("begin repeat", "table"));

    /** What comes near, where there is nothing alike. */
    private static final Map<String, String> NEAR = Map.ofEntries(
            Map.entry("dateTime", "date"),
            Map.entry("audio", "file"),
            Map.entry("video", "file"),
            Map.entry("image", "file"),
            Map.entry("geopoint", "short-text"),
            Map.entry("barcode", "short-text"));

    private KindOfQuestion() {}

    /** Empty when there is no such kind; that is then told. */
    static Optional<String> of(Line line, TypeCell type, Findings findings) {
        String own = line.text(XlsHeader.OWN + "type");
        if (KNOWN.contains(own)) {
            return Optional.of(own);
        }
        Optional<String> same = known(SAME, type);
        if (same.isPresent()) {
            return Optional.of(looked(line, type, same.get()));
        }
        Optional<String> near = known(NEAR, type);
        if (near.isPresent()) {
            findings.adapted(line, "type", "xlsform.type-near." + near.get(), type.base());
        } else {
            findings.notTaken(line, "type", "xlsform.type-unknown", line.text("type"));
        }
        return near;
    }

    /** What a kind becomes by the look that is asked for. */
    private static String looked(Line line, TypeCell type, String kind) {
        String look = line.text("appearance").toLowerCase(Locale.ROOT);
        if (type.base().equals("text") && severalLines(line)) {
            return "long-text";
        }
        return type.base().equals("range") && look.contains("rating") && fewSteps(line) ? "rating" : kind;
    }

    private static boolean fewSteps(Line line) {
        Map<String, String> scale = LeftColumns.parameters(line);
        String first = scale.getOrDefault("start", "1");
        String last = scale.getOrDefault("end", "10");
        boolean whole = first.matches("\\d{1,2}") && last.matches("\\d{1,2}");
        int steps = whole ? Integer.parseInt(last) - Integer.parseInt(first) + 1 : 0;
        return steps >= 2 && steps <= 11 && scale.getOrDefault("step", "1").equals("1");
    }

    private static Optional<String> known(Map<String, String> kinds, TypeCell type) {
        return Optional.ofNullable(kinds.get(type.base())).filter(KNOWN::contains);
    }

    private static boolean severalLines(Line line) {
        return line.text("appearance").toLowerCase(Locale.ROOT).contains("multiline")
                || line.text("parameters").matches(".*\\brows\\s*=\\s*([2-9]|\\d\\d).*");
    }
}
